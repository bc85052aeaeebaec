/** What every page shows of the reader: whether they have an account, and their language. */
export const load = ({ locals: { ctx, locale }, url }) => ({
	locale,
	signedIn: ctx.actor.type !== 'guest',
	path: url.pathname
});
