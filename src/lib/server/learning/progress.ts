import { and, eq, sql } from 'drizzle-orm';
import type { LessonProgress } from '$lib/learning/progress';
import type { Context } from '../context';
import type { Db } from '../db';
import { prepared } from '../db/prepared';
import { lessonProgress } from '../db/schema';

const ofEnrolment = prepared((db) =>
	db
		.select()
		.from(lessonProgress)
		.where(eq(lessonProgress.enrolmentId, sql.placeholder('enrolmentId')))
);

/** How far the actor is in each lesson of an enrolment. */
export async function progressIn({ database }: Context, enrolmentId: string | undefined): Promise<LessonProgress[]> {
	if (!enrolmentId) return [];
	const rows = await ofEnrolment(database.read, { enrolmentId });
	return rows.map(progressOf);
}

const progressOf = ({ lessonId, furthestStep, currentStep, finishedAt }: typeof lessonProgress.$inferSelect) => ({
	lessonId,
	furthestStep,
	currentStep,
	finished: finishedAt !== null
});

/** A place in a lesson: the step that is looked at, from 0. */
interface Place {
	readonly lessonId: string;
	readonly step: number;
}

/** Remembers the step that the actor looks at, to resume there on any device. */
export const rememberPlace = (ctx: Context, enrolmentId: string, place: Place): Promise<void> =>
	move(ctx, enrolmentId, place, false);

/** Marks a whole lesson as finished. */
export const finishLesson = (ctx: Context, enrolmentId: string, place: Place): Promise<void> =>
	move(ctx, enrolmentId, place, true);

function move(ctx: Context, enrolmentId: string, { lessonId, step }: Place, finishes: boolean): Promise<void> {
	return ctx.database.transaction(async (tx) => {
		const before = await find(tx, enrolmentId, lessonId);
		const after = {
			currentStep: step,
			furthestStep: Math.max(step, before?.furthestStep ?? 0),
			finishedAt: before?.finishedAt ?? (finishes ? ctx.now() : null),
			updatedAt: ctx.now()
		};
		await tx
			.insert(lessonProgress)
			.values({ enrolmentId, lessonId, ...after })
			.onConflictDoUpdate({ target: [lessonProgress.enrolmentId, lessonProgress.lessonId], set: after });
	});
}

async function find(tx: Db, enrolmentId: string, lessonId: string) {
	const key = and(eq(lessonProgress.enrolmentId, enrolmentId), eq(lessonProgress.lessonId, lessonId));
	const [row] = await tx.select().from(lessonProgress).where(key);
	return row;
}
