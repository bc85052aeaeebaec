import { and, eq, isNull } from 'drizzle-orm';
import type { CompiledLesson } from '$lib/courses/types';
import type { Context } from '../context';
import type { PublishedCourse } from '../courses/catalogue';
import { enrolments } from '../db/schema';
import { quizOf } from '$lib/courses/quizzes';
import type { Quiz } from '$lib/quiz/quiz';
import { quizState, slotsOf, type Attempt } from '../quiz/attempts';
import { remember } from './memory';
import type { Enrolment } from './enrolments';
import { finishLesson, progressIn } from './progress';

/** Marks a course as finished once every lesson is finished and its check is passed. Calling it again changes nothing. */
export async function finishWhenDone(ctx: Context, { course }: PublishedCourse, enrolment: Enrolment): Promise<void> {
	if (enrolment.finishedAt) return;
	const progress = await progressIn(ctx, enrolment.id);
	const read = course.lessons.every(({ id }) => progress.some(({ lessonId, finished }) => lessonId === id && finished));
	const check = quizOf(course, 'check', enrolment.id);
	if (!read || !check || !(await quizState(ctx, enrolment.id, check)).passed) return;
	const unfinished = and(eq(enrolments.id, enrolment.id), isNull(enrolments.finishedAt));
	await ctx.database.transaction((tx) => tx.update(enrolments).set({ finishedAt: ctx.now() }).where(unfinished));
}

/** What follows from an attempt that was handed in: a lesson that was tested out of is finished, and so may be the course. */
export async function finishAfter(
	ctx: Context,
	published: PublishedCourse,
	enrolment: Enrolment,
	quiz: Quiz,
	attempt: Attempt
): Promise<void> {
	if (quiz.kind !== 'pre-check') await rememberAttempt(ctx, enrolment, attempt);
	const lesson = published.course.lessons.find(({ id }) => id === quiz.lesson);
	if (lesson && attempt.passed) await finishOnce(ctx, enrolment, lesson);
	if (attempt.passed) await finishWhenDone(ctx, published, enrolment);
}

/** The answers of an attempt count as reviews of their questions; those before a course show nothing that was learned. */
async function rememberAttempt(ctx: Context, { learnerId, courseId }: Enrolment, { id, submittedAt }: Attempt) {
	if (!submittedAt) return;
	const answered = (await slotsOf(ctx, id)).filter(({ state }) => state.response !== undefined);
	await ctx.database.transaction(async (tx) => {
		for (const { question, fraction, state } of answered) {
			const recall = {
				fraction: Math.max(0, fraction ?? 0),
				helped: state.tries.length > 1,
				certainty: state.certainty
			};
			const about = { learnerId, courseId, lessonId: question.lesson, questionId: question.id };
			await remember(tx, about, recall, submittedAt);
		}
	});
}

async function finishOnce(ctx: Context, { id }: Enrolment, lesson: CompiledLesson): Promise<void> {
	const own = (await progressIn(ctx, id)).find(({ lessonId }) => lessonId === lesson.id);
	if (!own?.finished) await finishLesson(ctx, id, { lessonId: lesson.id, step: lesson.steps['zh-Hans'].length - 1 });
}
