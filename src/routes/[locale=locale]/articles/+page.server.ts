import { articleSummary, stages } from '$lib/courses/articles';
import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';

export const load = (event) => {
	allow(event, 'read public pages');
	const { locale } = event.locals;
	const all = app().catalogue.articles.map((article) => articleSummary(article, locale));
	return { groups: stages.map((stage) => ({ stage, articles: all.filter((article) => article.stage === stage) })) };
};
