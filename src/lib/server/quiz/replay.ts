import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { scoreOf } from '../../quiz/attempt.ts';
import { replay } from '../../quiz/log.ts';
import type { Question } from '../../quiz/question.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/index.ts';
import { attempts, responses } from '../db/schema/index.ts';
import { eventsOf, record } from './events.ts';
import { planOf } from './plan.ts';

/** What an attempt's events make of it today beside what is kept; undefined for one that is open or from before events were kept. */
export async function replayAttempt(db: Db, attemptId: string) {
	const [attempt] = await db.select().from(attempts).where(eq(attempts.id, attemptId));
	if (!attempt?.plan || !attempt.submittedAt) return undefined;
	const rows = await db.select().from(responses).where(eq(responses.attemptId, attemptId)).orderBy(asc(responses.slot));
	const { settings } = planOf(attempt);
	const questions = rows.map(({ question }) => question as Question);
	const fractions = replay(questions, settings, await eventsOf(db, attemptId)).fractions ?? [];
	const same = fractions.length === rows.length && rows.every(({ fraction }, i) => fraction === fractions[i]);
	return { fractions, same, settings };
}

/** Grades a submitted attempt anew from its events, writes down that it did, and keeps the marks. Resolves to whether any changed. */
export function regradeAttempt(ctx: Pick<Context, 'database' | 'now'>, attemptId: string): Promise<boolean> {
	return ctx.database.transaction(async (tx) => {
		const found = await replayAttempt(tx, attemptId);
		if (!found || found.same) return false;
		for (const [slot, fraction] of found.fractions.entries())
			await tx.update(responses).set({ fraction }).where(thisSlot(attemptId, slot));
		await tx.update(attempts).set(scoreOf(found.fractions, found.settings.passMark)).where(eq(attempts.id, attemptId));
		await record(tx, attemptId, ctx.now(), { type: 'regraded', fractions: [...found.fractions] });
		return true;
	});
}

const thisSlot = (attemptId: string, slot: number) => and(eq(responses.attemptId, attemptId), eq(responses.slot, slot));

/** The ids of all attempts that were handed in and have their events. */
export const submittedAttempts = async (db: Db): Promise<string[]> => {
	const rows = await db
		.select({ id: attempts.id })
		.from(attempts)
		.where(and(isNotNull(attempts.submittedAt), isNotNull(attempts.plan)))
		.orderBy(asc(attempts.startedAt));
	return rows.map(({ id }) => id);
};
