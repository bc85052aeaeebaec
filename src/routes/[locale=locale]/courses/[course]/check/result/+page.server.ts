import { reviewed } from '$lib/quiz/asked';
import { courseOf } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { courseProgress } from '$lib/server/learning/overview';
import { checkState, slotsOf } from '$lib/server/quiz/check';
import { redirect } from '@sveltejs/kit';

/** The last submitted check: what was right, what was not yet, and why. */
export const load = async (event) => {
	allow(event, 'take final checks');
	const { ctx, locale } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	const { course } = published;
	const { last, may } = await checkState(ctx, enrolment?.id, course);
	if (!last) redirect(303, `/${locale}/courses/${course.id}/check`);
	const slots = await slotsOf(ctx, last.id);
	const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
	return {
		course: await courseProgress(ctx, published, enrolment, locale),
		result: {
			score: last.score ?? 0,
			maxScore: last.maxScore ?? 1,
			passed: last.passed ?? false,
			passMark: course.check.passMark
		},
		questions: slots.map(({ question, response }) => ({
			lesson: { id: question.lesson, title: titles.get(question.lesson) ?? '' },
			...reviewed(question, response, locale)
		})),
		may
	};
};
