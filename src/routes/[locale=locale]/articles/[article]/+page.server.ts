import { articleView } from '$lib/courses/articles';
import { dayOf } from '$lib/courses/lesson-page';
import { app } from '$lib/server/app';
import { lessonLink } from '$lib/server/courses/lesson-link';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import { toolOf } from '$lib/tools';

export const load = (event) => {
	allow(event, 'read public pages');
	const { ctx, locale, jurisdiction } = event.locals;
	const { catalogue } = app();
	const article = catalogue.articles.find(({ id }) => id === event.params.article) ?? refuse(404, 'no such article');
	return {
		article: articleView(article, { facts: catalogue.facts, locale, today: dayOf(ctx.now()) }),
		jurisdiction,
		lesson: lessonLink(catalogue, article.lesson, locale),
		tool: { title: toolOf(article.tool)?.title() ?? '', href: `/${locale}/tools/${article.tool}` }
	};
};
