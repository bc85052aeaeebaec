import type { RequestEvent } from '@sveltejs/kit';
import { pino } from 'pino';

/** Structured log on standard error; never give it a body, a cookie, a query string or an e-mail address. */
export const log = pino(
	{ base: null, level: process.env['LOG_LEVEL'] || 'warn', serializers: { err: toldOf } },
	pino.destination(2)
);

/** One line a request at level `info`: the route, not the address, which may name a certificate. */
export function logRequest({ locals, request, route }: RequestEvent, { status }: Response, milliseconds: number): void {
	const { requestId } = locals;
	log.info({ requestId, method: request.method, route: route.id, status, ms: Math.round(milliseconds) }, 'request');
}

/** What is said of an error: of a failed query neither the values it was given nor the row it met. */
function toldOf(error: unknown): Record<string, unknown> {
	if (!(error instanceof Error)) return { message: typeof error };
	const { name, message, stack = '', cause } = error;
	return {
		name,
		message: message.split('\nparams: ')[0],
		...('code' in error && { code: error.code }),
		at: stack.split('\n').filter((line) => /^\s+at /.test(line)),
		...(cause !== undefined && { cause: toldOf(cause) })
	};
}
