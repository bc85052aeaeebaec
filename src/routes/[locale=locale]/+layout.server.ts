import { can } from '$lib/accounts/can';
import { longDate } from '$lib/i18n/dates';
import { app } from '$lib/server/app';

/**
 * What every page shows of the reader: whether they have an account, their language, and the day it was printed;
 * and whether it is part of a demonstration.
 */
export const load = ({ locals: { ctx, locale }, url }) => ({
	locale,
	signedIn: ctx.actor.type !== 'guest',
	teaches: can(ctx.actor, 'teach'),
	demo: app().settings.EVENKEEL_DEMO !== undefined,
	path: url.pathname,
	today: longDate(ctx.now(), locale)
});
