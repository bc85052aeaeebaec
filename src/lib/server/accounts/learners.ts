import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context';
import type { Db } from '../db';
import { prepared } from '../db/prepared';
import { borrowers, enrolments, learners, reviewCards } from '../db/schema';
import { hashOfSecret } from '../ids';

const ofAccount = prepared((db) =>
	db
		.select({ id: learners.id })
		.from(learners)
		.where(eq(learners.userId, sql.placeholder('userId')))
);
const ofGuest = prepared((db) =>
	db
		.select({ id: learners.id })
		.from(learners)
		.where(and(eq(learners.guestKeyHash, sql.placeholder('hash')), isNull(learners.userId)))
);

/** The learner behind a guest's cookie or an account, if they have learned anything yet. */
export async function learnerOf(db: Db, who: { userId: string } | { guestKey: string }): Promise<string | undefined> {
	const [found] = await ('userId' in who ? ofAccount(db, who) : ofGuest(db, { hash: hashOfSecret(who.guestKey) }));
	return found?.id;
}

/** Makes the learner of an account, unless there is one by now, or of a guest with a new key for their cookie. */
export async function newLearner(ctx: Context): Promise<{ learnerId: string; guestKey?: string }> {
	const { actor, database } = ctx;
	const fresh = { id: ctx.newId(), createdAt: ctx.now() };
	if (actor.type !== 'guest') {
		const { userId } = actor;
		return database.transaction(async (tx) => {
			await tx
				.insert(learners)
				.values({ ...fresh, userId })
				.onConflictDoNothing({ target: learners.userId });
			return { learnerId: (await learnerOf(tx, { userId })) ?? fresh.id };
		});
	}
	const guestKey = ctx.newId() + ctx.newId();
	await database.transaction((tx) => tx.insert(learners).values({ ...fresh, guestKeyHash: hashOfSecret(guestKey) }));
	return { learnerId: fresh.id, guestKey };
}

/**
 * Moves what the actor did as a guest into the account, with the lenders they joined; where both began a course, the
 * account's own progress stays.
 */
export async function adoptGuest(tx: Db, { actor }: Context, userId: string): Promise<void> {
	if (actor.type !== 'guest' || !actor.learnerId) return;
	const guest = actor.learnerId;
	const account = await learnerOf(tx, { userId });
	if (!account) {
		await tx.update(learners).set({ userId, guestKeyHash: null }).where(eq(learners.id, guest));
		return;
	}
	const begun = await tx
		.select({ courseId: enrolments.courseId })
		.from(enrolments)
		.where(eq(enrolments.learnerId, account));
	const courses = begun.map((row) => row.courseId);
	if (courses.length > 0) {
		await tx.delete(enrolments).where(and(eq(enrolments.learnerId, guest), inArray(enrolments.courseId, courses)));
		await tx.delete(reviewCards).where(and(eq(reviewCards.learnerId, guest), inArray(reviewCards.courseId, courses)));
	}
	await tx.update(reviewCards).set({ learnerId: account }).where(eq(reviewCards.learnerId, guest));
	await tx.update(enrolments).set({ learnerId: account }).where(eq(enrolments.learnerId, guest));
	await tx.update(borrowers).set({ learnerId: account }).where(eq(borrowers.learnerId, guest));
	await tx.delete(learners).where(eq(learners.id, guest));
}
