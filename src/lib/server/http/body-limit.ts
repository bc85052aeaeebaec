import type { RequestEvent } from '@sveltejs/kit';

/** Bytes that a form without files has. */
const MOST = 512 * 1024;
/** Routes that take files; the server itself bounds them by BODY_SIZE_LIMIT. */
const takesFiles: ReadonlySet<string> = new Set([
	'/[locale=locale]/teach/import',
	'/[locale=locale]/teach/import/questions.yaml'
]);

/** Whether a request says that it brings more than its route has use for. */
export const tooLong = ({ request, route }: Pick<RequestEvent, 'request' | 'route'>): boolean =>
	Number(request.headers.get('content-length') ?? 0) > MOST && !takesFiles.has(route.id ?? '');
