import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../context';
import type { PublishedCourse } from '../courses/catalogue';
import { enrolments } from '../db/schema';
import { checkState } from '../quiz/check';
import type { Enrolment } from './enrolments';
import { progressIn } from './progress';

/** Marks a course as finished once every lesson is finished and its check is passed. Calling it again changes nothing. */
export async function finishWhenDone(ctx: Context, { course }: PublishedCourse, enrolment: Enrolment): Promise<void> {
	if (enrolment.finishedAt) return;
	const progress = await progressIn(ctx, enrolment.id);
	const read = course.lessons.every(({ id }) => progress.some(({ lessonId, finished }) => lessonId === id && finished));
	const { passed } = await checkState(ctx, enrolment.id, course);
	if (!read || !passed) return;
	const unfinished = and(eq(enrolments.id, enrolment.id), isNull(enrolments.finishedAt));
	await ctx.database.transaction((tx) => tx.update(enrolments).set({ finishedAt: ctx.now() }).where(unfinished));
}
