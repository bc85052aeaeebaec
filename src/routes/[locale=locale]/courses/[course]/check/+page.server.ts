import { courseOf } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { enrol } from '$lib/server/learning/enrolments';
import { asLearner } from '$lib/server/http/learner';
import { finishWhenDone } from '$lib/server/learning/finish';
import { beginCheck, checkState, slotsOf, submitCheck } from '$lib/server/quiz/check';
import { redirect } from '@sveltejs/kit';

/** What lies ahead, or which questions of the open check have been answered. */
export const load = async (event) => {
	allow(event, 'take final checks');
	const { ctx, locale } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	const { course } = published;
	const { open, last, passed, taken, may } = await checkState(ctx, enrolment?.id, course);
	const slots = open ? await slotsOf(ctx, open.id) : [];
	return {
		course: { id: course.id, title: course.title[locale] },
		policy: { ...course.check, questions: course.check.draw * course.lessons.length },
		answered: slots.map(({ saved }) => saved),
		taken,
		last: last && { score: last.score ?? 0, maxScore: last.maxScore ?? 1, passed: last.passed ?? false },
		passed: passed !== undefined,
		may
	};
};

export const actions = {
	begin: async (event) => {
		allow(event, 'take final checks');
		const ctx = await asLearner(event);
		const { published } = await courseOf(ctx, event.params.course);
		const { id } = await enrol(ctx, published);
		const may = await beginCheck(ctx, id, published.course);
		redirect(303, `/${event.locals.locale}/courses/${published.course.id}/check${may.type === 'yes' ? '/1' : ''}`);
	},
	submit: async (event) => {
		allow(event, 'take final checks');
		const { ctx, locale } = event.locals;
		const { published, enrolment } = await courseOf(ctx, event.params.course);
		if (enrolment) {
			await submitCheck(ctx, enrolment.id, published.course);
			await finishWhenDone(ctx, published, enrolment);
		}
		redirect(303, `/${locale}/courses/${published.course.id}/check/result`);
	}
};
