import { gainOf } from '$lib/learning/gain';
import { reviewed } from '$lib/quiz/asked';
import { scoreOf } from '$lib/quiz/attempt';
import { courseProgress } from '$lib/server/learning/overview';
import { finishAfter } from '$lib/server/learning/finish';
import { attemptsAt, quizState, slotsOf } from '$lib/server/quiz/attempts';
import { redirect } from '@sveltejs/kit';
import { allowQuiz, named, quizHere } from '../at.server';

/** The last submitted attempt: the marks and, where the quiz tells them, what was right, what was not yet, and why. */
export const load = async (event) => {
	allowQuiz(event);
	const { ctx, locale, published, enrolment, quiz, here } = await quizHere(event);
	const { course } = published;
	const { last, may, counted, taken } = await quizState(ctx, enrolment?.id, quiz);
	if (!last || !enrolment) redirect(303, here);
	await finishAfter(ctx, published, enrolment, quiz, last);
	const slots = await slotsOf(ctx, last.id);
	const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
	const { settings } = quiz;
	const closed = settings.closesAt === null || ctx.now() >= new Date(settings.closesAt);
	const tells = settings.tells === 'answers' || (settings.tells === 'answers after closing' && closed);
	return {
		...named(published, quiz, locale),
		progress: await courseProgress(ctx, published, enrolment, locale),
		result: {
			score: last.score ?? 0,
			maxScore: last.maxScore ?? 1,
			passed: last.passed ?? false,
			passMark: settings.passMark,
			late: last.dueAt !== null && last.submittedAt !== null && last.submittedAt > last.dueAt,
			certainty: settings.certainty,
			keep: settings.keep,
			counted: counted ?? 0,
			taken
		},
		opensAt: tells || quiz.settings.tells !== 'answers after closing' ? null : new Date(settings.closesAt ?? 0),
		lessons: course.lessons.map(({ id, title, questions: _ }) => {
			const own = slots.filter(({ question }) => question.lesson === id);
			const { score, maxScore } = scoreOf(
				own.map(({ fraction }) => Math.round((fraction ?? 0) * 1000)),
				0
			);
			return { id, title: title[locale], asked: own.length, fraction: maxScore > 0 ? score / maxScore : 0 };
		}),
		questions: tells
			? slots.map(({ question, state, fraction }) => ({
					lesson: { id: question.lesson, title: titles.get(question.lesson) ?? '' },
					certainty: state.certainty ?? null,
					fraction: fraction ?? 0,
					tries: state.tries.length,
					...reviewed(question, state.response, locale)
				}))
			: [],
		gain: quiz.kind === 'after-check' ? await gainSince(event, enrolment.id) : null,
		may
	};
};

/** What was gained from the check before to the check after, if both were taken. */
async function gainSince({ locals: { ctx } }: { locals: App.Locals }, enrolmentId: string) {
	const marks = async (name: string) => {
		const attempt = (await attemptsAt(ctx, enrolmentId, name)).findLast(({ submittedAt }) => submittedAt !== null);
		return attempt && (await slotsOf(ctx, attempt.id)).map(({ fraction }) => fraction ?? 0);
	};
	const [before, after] = [await marks('pre-check'), await marks('after-check')];
	return before && after ? gainOf(before, after) : null;
}
