import { courseOf, lessonOf } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { progressIn } from '$lib/server/learning/progress';
import { redirect } from '@sveltejs/kit';

/** A lesson opens where its learner stopped. */
export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	const { lesson } = lessonOf(published, event.params.lesson);
	const place = (await progressIn(ctx, enrolment?.id)).find(({ lessonId }) => lessonId === lesson.id);
	const step = place && !place.finished ? place.currentStep + 1 : 1;
	redirect(
		307,
		`/${locale}/courses/${published.course.id}/${lesson.id}/${Math.min(step, lesson.steps[locale].length)}`
	);
};
