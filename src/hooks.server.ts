import { building } from '$app/environment';
import { isLocale, preferredLocale } from '$lib/i18n/locale';
import { serveInLocale } from '$lib/server/http/locale';
import { app, startApp, stopApp } from '$lib/server/app';
import { tooLong } from '$lib/server/http/body-limit';
import { keepPrivate } from '$lib/server/http/cache';
import { headOf } from '$lib/server/http/head';
import { log, logRequest } from '$lib/server/http/log';
import { wordsFor } from '$lib/server/http/refuse';
import { contextOf } from '$lib/server/http/request';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';

export const init: ServerInit = async () => {
	if (building) return;
	try {
		await startApp(process.env);
		process.on('sveltekit:shutdown', stopApp);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
};

export const handle: Handle = async ({ event, resolve }) => {
	if (tooLong(event)) return new Response(null, { status: 413 });
	const began = performance.now();
	const { locale } = event.params;
	event.locals.locale = isLocale(locale) ? locale : preferredLocale(event.request.headers.get('accept-language'));
	event.locals.requestId = crypto.randomUUID();
	event.locals.ctx = await contextOf(event, app());
	const response = await serveInLocale(event.locals.locale, () =>
		resolve(event, { transformPageChunk: ({ html }) => fill(html, event) })
	);
	keepPrivate(event, response);
	logRequest(event, response, performance.now() - began);
	return response;
};

function fill(html: string, { locals: { locale, look }, url }: RequestEvent): string {
	const parts: Readonly<Record<string, () => string>> = {
		lang: () => locale,
		theme: () => look.theme,
		text: () => look.textSize,
		head: () => headOf(head, { locale, theme: look.theme, url })
	};
	const end = html.indexOf('</head>');
	if (end < 0) return html;
	const head = html.slice(0, end);
	return head.replace(/%evenkeel\.(\w+)%/g, (whole, name: string) => parts[name]?.() ?? whole) + html.slice(end);
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	const { requestId } = event.locals;
	if (status !== 404) log.error({ requestId, route: event.route.id, status, err: error }, message);
	return { message, requestId, words: wordsFor(status, requestId) };
};
