import { sizeOf } from '$lib/courses/quizzes';
import { asLearner } from '$lib/server/http/learner';
import { enrol } from '$lib/server/learning/enrolments';
import { finishAfter } from '$lib/server/learning/finish';
import { quizAt } from '$lib/server/http/course';
import { beginAttempt, quizState, slotsOf, submitAttempt } from '$lib/server/quiz/attempts';
import { planOf } from '$lib/server/quiz/plan';
import { redirect } from '@sveltejs/kit';
import { allowQuiz, named, quizHere } from './at.server';

/** What lies ahead, or which questions of the open attempt have been answered. */
export const load = async (event) => {
	allowQuiz(event);
	const { ctx, locale, published, enrolment, quiz } = await quizHere(event);
	const { open, last, passed, taken, may } = await quizState(ctx, enrolment?.id, quiz);
	const slots = open ? await slotsOf(ctx, open.id) : [];
	const { behaviour, certainty, tries, passMark, cooldownMinutes, maxAttempts, timeLimitMinutes, tells } =
		quiz.settings;
	return {
		...named(published, quiz, locale),
		policy: {
			behaviour,
			certainty,
			tries,
			passMark,
			cooldownMinutes,
			maxAttempts,
			timeLimitMinutes,
			tells,
			questions: sizeOf(quiz)
		},
		answered: slots.map(({ saved }) => saved),
		flagged: slots.map(({ state }) => state.flagged),
		sections: open ? planOf(open).sections.map(({ title, from }) => ({ title: title[locale], from })) : [],
		time: open?.dueAt ? { ends: open.dueAt, now: ctx.now() } : null,
		taken,
		last: last && { score: last.score ?? 0, maxScore: last.maxScore ?? 1, passed: last.passed ?? false },
		passed,
		may
	};
};

export const actions = {
	begin: async (event) => {
		allowQuiz(event);
		const { published, here } = await quizHere(event);
		const ctx = await asLearner(event);
		const enrolment = await enrol(ctx, published);
		const may = await beginAttempt(ctx, enrolment.id, quizAt(published, enrolment, event.params.quiz));
		redirect(303, may.type === 'yes' ? `${here}/1` : here);
	},
	submit: async (event) => {
		allowQuiz(event);
		const { ctx, published, enrolment, quiz, here } = await quizHere(event);
		if (enrolment) {
			const closed = await submitAttempt(ctx, enrolment.id, quiz.name);
			if (closed) await finishAfter(ctx, published, enrolment, quiz, closed);
		}
		redirect(303, `${here}/result`);
	}
};
