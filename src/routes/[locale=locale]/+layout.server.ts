import { app } from '$lib/server/app';

/**
 * What every page shows of the reader: whether they have an account, their language and look, and the day it was printed;
 * and whether it is part of a demonstration.
 */
export const load = ({ locals: { ctx, locale, look }, url }) => ({
	locale,
	theme: look.theme,
	signedIn: ctx.actor.type !== 'guest',
	demo: app().settings.EVENKEEL_DEMO !== undefined,
	path: url.pathname,
	today: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(ctx.now())
});
