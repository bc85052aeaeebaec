import { allow } from '$lib/server/http/guard';
import { redirect } from '@sveltejs/kit';

/** An address without a language, or with one that we don't have, leads to the page in the reader's. */
export const GET = (event) => {
	allow(event, 'read public pages');
	const { pathname, search } = event.url;
	const page = pathname.replace(/^\/[a-z]{2,3}(-[a-z\d]+)*(?=\/|$)/i, '');
	redirect(307, `/${event.locals.locale}${page === '/' ? '' : page}${search}`);
};
