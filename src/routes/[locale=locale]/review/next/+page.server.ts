import { courseOf } from '$lib/server/http/course';
import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';
import { dueQuestions, reviewToday } from '$lib/server/learning/memory';
import { redirect } from '@sveltejs/kit';

/** Leads to the question that has been due the longest, drawn anew; to the day's review where none is left. */
export const load = async (event) => {
	allow(event, 'learn');
	const { ctx, locale } = event.locals;
	const { left } = await reviewToday(ctx);
	for (const { courseId, lessonId, questionId } of left > 0 ? await dueQuestions(ctx, 50) : []) {
		// A course or a question may be gone from this installation.
		if (!app().catalogue.current(courseId)) continue;
		const { published } = await courseOf(ctx, courseId);
		const lesson = published.course.lessons.find(({ id }) => id === lessonId);
		const index = lesson?.questions.findIndex(({ id }) => id === questionId) ?? -1;
		if (index >= 0) redirect(303, `/${locale}/courses/${courseId}/${lessonId}/practice/${index + 1}?again&review`);
	}
	redirect(303, `/${locale}/review`);
};
