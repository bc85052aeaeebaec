import { m } from '$lib/i18n/paraglide/messages';
import { can } from '$lib/accounts/can';
import { longDate } from '$lib/i18n/dates';
import { app } from '$lib/server/app';

/**
 * What every page shows: the reader's language, whether they have an account, where header and footer lead them, the day it
 * was printed, and whether it is part of a demonstration.
 */
export const load = ({ locals: { ctx, locale }, url }) => ({
	locale,
	signedIn: ctx.actor.type !== 'guest',
	demo: app().settings.EVENKEEL_DEMO !== undefined,
	path: url.pathname,
	today: longDate(ctx.now(), locale),
	// In the reader's language alone: in three they would be a good part of every page's script.
	header: {
		links: [
			{ path: 'courses', text: m.nav_courses() },
			{ path: 'tools', text: m.nav_tools() },
			{ path: 'glossary', text: m.nav_glossary() },
			{ path: 'search', text: m.nav_search() },
			...(can(ctx.actor, 'teach') ? [{ path: 'teach', text: m.authoring_title() }] : []),
			ctx.actor.type === 'guest'
				? { path: 'account/sign-in', text: m.nav_sign_in() }
				: { path: 'account', text: m.nav_account() }
		],
		main: m.nav_main(),
		menu: m.nav_menu()
	},
	footer: {
		links: [
			{ path: 'articles', text: m.articles_title() },
			{ path: 'facts', text: m.courses_facts() },
			{ path: 'coverage', text: m.coverage_title() },
			{ path: 'verify', text: m.nav_verify() },
			{ path: 'invited', text: m.nav_invited() }
		],
		more: m.nav_footer(),
		promise: m.footer_promise()
	}
});
