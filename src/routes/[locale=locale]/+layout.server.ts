/** What every page shows of the reader: whether they have an account, their language and look, and the day it was printed. */
export const load = ({ locals: { ctx, locale, look }, url }) => ({
	locale,
	theme: look.theme,
	signedIn: ctx.actor.type !== 'guest',
	path: url.pathname,
	today: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(ctx.now())
});
