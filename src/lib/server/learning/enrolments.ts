import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context';
import type { Db } from '../db';
import { prepared } from '../db/prepared';
import { enrolments } from '../db/schema';
import type { PublishedCourse } from '../courses/catalogue';

/** Someone who learns a course, and the version they began with. */
export interface Enrolment {
	readonly id: string;
	readonly learnerId: string;
	readonly courseId: string;
	readonly courseVersionId: string;
	readonly startedAt: Date;
	readonly finishedAt: Date | null;
}

const own = prepared((db) =>
	db
		.select()
		.from(enrolments)
		.where(
			and(eq(enrolments.learnerId, sql.placeholder('learnerId')), eq(enrolments.courseId, sql.placeholder('courseId')))
		)
);

/** The actor's own enrolment in a course, if they have begun it. */
export async function enrolmentIn({ actor, database }: Context, courseId: string): Promise<Enrolment | undefined> {
	if (!actor.learnerId) return undefined;
	const [found] = await own(database.read, { learnerId: actor.learnerId, courseId });
	return found;
}

/** All of the actor's own enrolments. */
export const enrolmentsOf = async ({ actor, database }: Context): Promise<Enrolment[]> =>
	actor.learnerId ? database.read.select().from(enrolments).where(eq(enrolments.learnerId, actor.learnerId)) : [];

/** The actor's enrolment in a course, begun now with this version where there was none. The actor must be a learner. */
export async function enrol(ctx: Context, { course, versionId }: PublishedCourse): Promise<Enrolment> {
	const found = await enrolmentIn(ctx, course.id);
	return found ?? ctx.database.transaction((tx) => begin(tx, ctx, course.id, versionId));
}

async function begin(tx: Db, ctx: Context, courseId: string, courseVersionId: string): Promise<Enrolment> {
	const { learnerId } = ctx.actor;
	if (!learnerId) throw new Error('enrol needs a learner');
	const [begun] = await own(tx, { learnerId, courseId });
	if (begun) return begun;
	const fresh = { id: ctx.newId(), learnerId, courseId, courseVersionId, startedAt: ctx.now(), finishedAt: null };
	await tx.insert(enrolments).values(fresh);
	return fresh;
}
