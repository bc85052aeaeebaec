import { asc, eq, sql } from 'drizzle-orm';
import { eventOf, type AttemptEvent } from '../../quiz/log.ts';
import type { Db } from '../db/index.ts';
import { prepared } from '../db/prepared.ts';
import { attemptEvents } from '../db/schema/index.ts';

const next = sql<number>`(select coalesce(max(seq), 0) + 1 from attempt_events where attempt_id = ${sql.placeholder('attemptId')})`;
const added = prepared((db) =>
	db.insert(attemptEvents).values({
		attemptId: sql.placeholder('attemptId'),
		seq: next,
		at: sql`${sql.param(sql.placeholder('at'), attemptEvents.at)}`,
		type: sql.placeholder('type'),
		slot: sql.placeholder('slot'),
		data: sql.placeholder('data')
	})
);

/** Writes down what happened in an attempt, after all that happened before. */
export async function record(tx: Db, attemptId: string, at: Date, event: AttemptEvent): Promise<void> {
	const { type, ...rest } = event;
	const { slot = null, ...data } = { slot: undefined, ...rest };
	await added(tx, { attemptId, at, type, slot, data: Object.keys(data).length > 0 ? data : null });
}

/** All that happened in an attempt, in order. */
export async function eventsOf(db: Db, attemptId: string): Promise<AttemptEvent[]> {
	const rows = await db
		.select()
		.from(attemptEvents)
		.where(eq(attemptEvents.attemptId, attemptId))
		.orderBy(asc(attemptEvents.seq));
	return rows.map(({ type, slot, data }) => eventOf(type, slot, data));
}
