import { dueAfter } from '$lib/lending/status';
import { and, asc, count, eq, gt, inArray, notExists, sql, type SQL } from 'drizzle-orm';
import type { Context } from '../context';
import type { Db } from '../db';
import { assignments, borrowers, borrowerTags } from '../db/schema';
import { record } from './audit';
import { hasLeft } from './borrowers';
import type { Party } from './party';
import { tellAssigned } from './webhooks/outbox';

/** To whom: those of a segment, those named by id, or everyone; and what, due at the end of the day in `days` days. */
export interface Order {
	readonly course: string;
	readonly days: number;
	readonly segment?: string | undefined;
	readonly borrowers?: readonly string[] | undefined;
}

const atOnce = 500;

/**
 * Those that an order would reach: borrowers of the organisation who don't have the course and haven't left. Nobody is
 * assigned the same course twice.
 */
function reached(db: Db, { organisationId }: Party, { course, segment, borrowers: ids }: Order): SQL | undefined {
	const has = db
		.select({ one: sql`1` })
		.from(assignments)
		.where(and(eq(assignments.borrowerId, borrowers.id), eq(assignments.courseId, course)));
	const tagged = db
		.select({ id: borrowerTags.borrowerId })
		.from(borrowerTags)
		.where(and(eq(borrowerTags.organisationId, organisationId), eq(borrowerTags.tag, segment ?? '')));
	return and(
		eq(borrowers.organisationId, organisationId),
		sql`not (${hasLeft})`,
		segment ? inArray(borrowers.id, tagged) : undefined,
		ids ? inArray(borrowers.id, [...ids]) : undefined,
		notExists(has)
	);
}

/** How many borrowers an order would reach now. */
export async function previewOrder(
	{ database: { read } }: Pick<Context, 'database'>,
	party: Party,
	order: Order
): Promise<number> {
	const [row] = await read
		.select({ reach: count() })
		.from(borrowers)
		.where(reached(read, party, order));
	return row?.reach ?? 0;
}

/** Assigns a course to all that the order reaches; gives their ids. */
export async function assignCourse(ctx: Context, party: Party, order: Order): Promise<string[]> {
	const { organisationId } = party;
	const assignedAt = ctx.now();
	const dueAt = dueAfter(assignedAt, order.days);
	return ctx.database.transaction(async (tx) => {
		const found: string[] = [];
		for await (const ids of pages(tx, party, order)) {
			const fresh = ids.map((borrowerId) => ({
				...{ id: ctx.newId(), organisationId, borrowerId, courseId: order.course },
				...{ assignedAt, dueAt }
			}));
			const added = await tx
				.insert(assignments)
				.values(fresh)
				.onConflictDoNothing({ target: [assignments.borrowerId, assignments.courseId] })
				.returning();
			await tellAssigned(tx, ctx, party, added);
			found.push(...added.map(({ borrowerId }) => borrowerId));
		}
		const to = order.borrowers ? order.borrowers.slice(0, 20) : [];
		if (found.length > 0)
			await record(tx, ctx, party, 'course.assigned', order.course, {
				...{ days: order.days, segment: order.segment ?? '', borrowers: found.length },
				...(to.length > 0 && { to })
			});
		return found;
	});
}

/** The ids that an order reaches, some at a time; each page is assigned before the next is asked for. */
async function* pages(tx: Db, party: Party, order: Order): AsyncGenerator<string[]> {
	const named = order.borrowers && [...new Set(order.borrowers)];
	const groups = named
		? Array.from({ length: Math.ceil(named.length / atOnce) }, (_, i) => named.slice(i * atOnce, (i + 1) * atOnce))
		: [undefined];
	for (const group of groups)
		for (let after = ''; ;) {
			const rows = await tx
				.select({ id: borrowers.id })
				.from(borrowers)
				.where(and(reached(tx, party, { ...order, borrowers: group }), gt(borrowers.id, after)))
				.orderBy(asc(borrowers.id))
				.limit(atOnce);
			if (rows.length > 0) yield rows.map(({ id }) => id);
			if (rows.length < atOnce) break;
			after = rows.at(-1)?.id ?? '';
		}
}
