import { allow } from '$lib/server/http/guard';
import { redirect } from '@sveltejs/kit';

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a first part of an address, such as `fr` or `pt-BR`, names a language. */
const isLanguage = (part: string): boolean =>
	/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(part) && languages.of(part) !== undefined;

/** An address without a language, or with one that we don't have, leads to the page in the reader's. */
export const GET = (event) => {
	allow(event, 'read public pages');
	const { pathname, search } = event.url;
	const [, first = '', ...rest] = pathname.split('/');
	const page = [event.locals.locale, ...(isLanguage(first) ? rest : [first, ...rest])].filter(Boolean).join('/');
	redirect(307, `/${page}${search}`);
};
