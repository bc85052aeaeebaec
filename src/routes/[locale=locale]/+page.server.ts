import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';
import { allCourses } from '$lib/server/learning/overview';

export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale } = event.locals;
	const courses = await allCourses(ctx, app().catalogue, locale);
	return {
		courses: courses.map(({ id, title, summary, minutes, fraction }) => ({
			href: `/${locale}/courses/${id}`,
			title,
			summary,
			minutes,
			progress: fraction
		}))
	};
};
