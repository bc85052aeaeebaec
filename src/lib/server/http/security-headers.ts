/**
 * What every response says to the browser, besides the content security policy of svelte.config.js. The referrer goes to
 * our own pages only, so that no link out of a page opened by letter carries its token; `no-referrer` would take the
 * origin from our own forms, by which posts from other sites are told apart.
 */
export const securityHeaders = (https: boolean): Readonly<Record<string, string>> => ({
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
	'cross-origin-opener-policy': 'same-origin',
	...(https && { 'strict-transport-security': 'max-age=31536000' })
});
