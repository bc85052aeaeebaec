import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';
import { reviewToday } from '$lib/server/learning/memory';
import { allCourses } from '$lib/server/learning/overview';

export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale } = event.locals;
	return { review: await reviewToday(ctx), courses: await allCourses(ctx, app().catalogue, locale) };
};
