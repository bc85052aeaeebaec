import { and, eq, gte, inArray, lt, notExists, sql } from 'drizzle-orm';
import type { Context } from '../context';
import { assignments, borrowers, organisations } from '../db/schema';
import { record } from './audit';

const atOnce = 1000;

/**
 * Deletes what each organisation has kept long enough: borrowers who were added, and whose last course was due, longer ago
 * than its retention period. Gives how many. The log keeps their number only.
 */
export async function forgetOldBorrowers(ctx: Pick<Context, 'database' | 'now'>): Promise<number> {
	let forgotten = 0;
	const all = await ctx.database.read.select().from(organisations);
	for (const { id: organisationId, retentionMonths } of all) {
		const before = monthsAgo(ctx.now(), retentionMonths);
		for (let gone = atOnce; gone === atOnce; forgotten += gone)
			gone = await ctx.database.transaction(async (tx) => {
				const recent = tx
					.select({ one: sql`1` })
					.from(assignments)
					.where(and(eq(assignments.borrowerId, borrowers.id), gte(assignments.dueAt, before)));
				const old = await tx
					.select({ id: borrowers.id })
					.from(borrowers)
					.where(and(eq(borrowers.organisationId, organisationId), lt(borrowers.createdAt, before), notExists(recent)))
					.limit(atOnce);
				if (old.length === 0) return 0;
				await tx.delete(borrowers).where(
					inArray(
						borrowers.id,
						old.map(({ id }) => id)
					)
				);
				const party = { organisationId, who: 'system', address: '' };
				await record(tx, ctx, party, 'borrowers.forgotten', organisationId, { borrowers: old.length });
				return old.length;
			});
	}
	return forgotten;
}

function monthsAgo(now: Date, months: number): Date {
	const then = new Date(now);
	then.setUTCMonth(then.getUTCMonth() - months);
	return then;
}
