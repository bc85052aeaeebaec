import { app } from '$lib/server/app';
import { searchLessons } from '$lib/server/courses/search';
import { allow } from '$lib/server/http/guard';

export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale } = event.locals;
	const query = event.url.searchParams.get('q') ?? '';
	return { query, found: await searchLessons(ctx, app().catalogue, query, locale) };
};
