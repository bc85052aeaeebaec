import { articleSummary } from '$lib/courses/articles';
import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';
import { allCourses } from '$lib/server/learning/overview';

/** The moments that bring most people here. */
const urgent = new Set(['before-signing', 'first-day-late', 'collectors-call', 'a-lost-job']);

export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale } = event.locals;
	const { catalogue } = app();
	const courses = await allCourses(ctx, catalogue, locale);
	const articles = catalogue.articles.filter(({ id }) => urgent.has(id));
	return {
		articles: articles.map((article) => articleSummary(article, locale)),
		courses: courses.map(({ id, title, summary, minutes, fraction }) => ({
			href: `/${locale}/courses/${id}`,
			title,
			summary,
			minutes,
			progress: fraction
		}))
	};
};
