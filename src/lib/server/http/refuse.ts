import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { error } from '@sveltejs/kit';

/** What an error page says, in the reader's language, and where to go from there. */
export interface ProblemWords {
	readonly title: string;
	readonly text: string;
	readonly ways: readonly { readonly href: string; readonly text: string }[];
}

/** Ends the request with a page that says what to do. `reason` is for the log and for programs, not for people. */
export function refuse(status: 400 | 403 | 404 | 410, reason: string): never {
	error(status, { message: reason, words: wordsFor(status) });
}

/** The words for a status. `requestId` finds the request in the log. */
export function wordsFor(status: number, requestId = '—'): ProblemWords {
	const at = (path: string, text: string) => ({ href: `/${getLocale()}${path}`, text });
	const home = at('', m.error_home());
	if (status === 404)
		return {
			title: m.error_404_title(),
			text: m.error_404(),
			ways: [home, at('/courses', m.nav_courses()), at('/search', m.nav_search())]
		};
	if (status === 403)
		return { title: m.error_403_title(), text: m.error_403(), ways: [home, at('/account', m.nav_account())] };
	if (status === 410)
		return {
			title: m.error_410_title(),
			text: m.error_410(),
			ways: [
				at('/account/sign-in', m.nav_sign_in()),
				at('/account/forgot', m.sign_in_forgot()),
				at('/account/sign-up', m.nav_sign_up())
			]
		};
	if (status < 500) return { title: m.error_other_title(), text: m.error_other(), ways: [home] };
	return { title: m.error_500_title(), text: m.error_500({ id: requestId }), ways: [home] };
}
