import { articlesWith, articleSummary } from '$lib/courses/articles';
import { queryWords } from '$lib/courses/search';
import { app } from '$lib/server/app';
import { searchLessons } from '$lib/server/courses/search';
import { allow } from '$lib/server/http/guard';

export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale } = event.locals;
	const query = event.url.searchParams.get('q') ?? '';
	const { catalogue } = app();
	const articles = articlesWith(catalogue.articles, queryWords(query), locale);
	return {
		query,
		found: await searchLessons(ctx, catalogue, query, locale),
		articles: articles.map((article) => articleSummary(article, locale))
	};
};
