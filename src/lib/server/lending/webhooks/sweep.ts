import { milestonesOf, type Milestone } from '$lib/lending/webhooks';
import { and, asc, eq, gt, inArray, isNotNull, isNull, min } from 'drizzle-orm';
import { setImmediate as thisTurn } from 'node:timers/promises';
import type { Context } from '../../context';
import type { Db } from '../../db';
import { assignments, borrowers, certificates, enrolments, webhookEndpoints, webhookTold } from '../../db/schema';
import { seenAssignments, type SeenAssignment } from '../progress';
import { tell, tellWithdrawn } from './outbox';

type Ctx = Pick<Context, 'database' | 'now'>;
interface Lender {
	readonly organisationId: string;
	/** When its oldest endpoint was made: nothing older is told. */
	readonly since: Date;
}

/** Rows that are read before others have their turn. */
const atOnce = 500;

/**
 * Tells what nobody writes down for lenders: that a course was begun, finished, is late, a certificate issued or revoked,
 * a borrower gone with their account. It asks the query that the lender's pages ask, and compares with what was told
 * last, so it may run as often as it likes, in several processes.
 */
export async function sweep(ctx: Ctx, stop: AbortSignal): Promise<void> {
	const lenders = await ctx.database.read
		.select({ organisationId: webhookEndpoints.organisationId, since: min(webhookEndpoints.createdAt) })
		.from(webhookEndpoints)
		.groupBy(webhookEndpoints.organisationId);
	for (const { organisationId, since } of lenders) {
		if (!since) continue;
		await sweepGone(ctx, { organisationId, since }, stop);
		await sweepAssignments(ctx, { organisationId, since }, stop);
	}
}

async function sweepAssignments(ctx: Ctx, lender: Lender, stop: AbortSignal): Promise<void> {
	const { read } = ctx.database;
	const where = eq(assignments.organisationId, lender.organisationId);
	for (let after: string | undefined; !stop.aborted;) {
		const page = await seenAssignments(read, where, { after, size: atOnce });
		const news = (await milestones(read, page, ctx.now())).filter(
			({ milestone }) => new Date(milestone.timestamp) >= lender.since
		);
		const told = await toldOf(read, lender, news);
		const fresh = news.filter((each) => !told.has(nameOf(each)));
		if (fresh.length > 0) await tellOnce(ctx, lender, fresh);
		if (page.length < atOnce) return;
		after = page.at(-1)?.id;
		await thisTurn();
	}
}

interface News {
	readonly subject: string;
	readonly borrowerId: string;
	readonly milestone: Milestone;
}

async function milestones(read: Db, page: readonly SeenAssignment[], now: Date): Promise<News[]> {
	const ids = page.map(({ id }) => id);
	if (ids.length === 0) return [];
	const known = await read
		.select({ id: assignments.id, joinedAt: borrowers.joinedAt })
		.from(assignments)
		.innerJoin(borrowers, eq(borrowers.id, assignments.borrowerId))
		.where(inArray(assignments.id, ids));
	const revoked = await read
		.select({ id: assignments.id, revokedAt: certificates.revokedAt })
		.from(assignments)
		.innerJoin(borrowers, eq(borrowers.id, assignments.borrowerId))
		.innerJoin(
			enrolments,
			and(eq(enrolments.learnerId, borrowers.learnerId), eq(enrolments.courseId, assignments.courseId))
		)
		.innerJoin(
			certificates,
			and(
				eq(certificates.learnerId, enrolments.learnerId),
				eq(certificates.courseVersionId, enrolments.courseVersionId)
			)
		)
		.where(and(inArray(assignments.id, ids), isNotNull(certificates.revokedAt)));
	const joined = new Map(known.map(({ id, joinedAt }) => [id, joinedAt]));
	const ended = new Map(revoked.map(({ id, revokedAt }) => [id, revokedAt]));
	return page.flatMap((seen) =>
		milestonesOf({ ...seen, joinedAt: joined.get(seen.id) ?? null, revokedAt: ended.get(seen.id) ?? null }, now).map(
			(milestone) => ({ subject: seen.id, borrowerId: seen.borrowerId, milestone })
		)
	);
}

const nameOf = ({ subject, milestone }: News): string => `${milestone.type} ${subject}`;

async function toldOf(read: Db, { organisationId }: Lender, news: readonly News[]): Promise<Set<string>> {
	const subjects = [...new Set(news.map(({ subject }) => subject))];
	const events = [...new Set(news.map(({ milestone }) => milestone.type))];
	if (subjects.length === 0) return new Set();
	const rows = await read
		.select()
		.from(webhookTold)
		.where(
			and(
				eq(webhookTold.organisationId, organisationId),
				inArray(webhookTold.event, events),
				inArray(webhookTold.subject, subjects)
			)
		);
	return new Set(rows.map(({ event, subject }) => `${event} ${subject}`));
}

/** Tells what no other process has told meanwhile, and nothing of whoever has been deleted or has left meanwhile. */
async function tellOnce(ctx: Ctx, lender: Lender, news: readonly News[]): Promise<void> {
	await ctx.database.transaction(async (tx) => {
		const ids = [...new Set(news.map(({ borrowerId }) => borrowerId))];
		const there = await tx
			.select({ id: borrowers.id, joinedAt: borrowers.joinedAt, learnerId: borrowers.learnerId })
			.from(borrowers)
			.where(inArray(borrowers.id, ids));
		const stay = new Set(there.filter(({ joinedAt, learnerId }) => !joinedAt || learnerId).map(({ id }) => id));
		const rows = news
			.filter(({ borrowerId }) => stay.has(borrowerId))
			.map(({ subject, borrowerId, milestone: { type } }) => ({
				...{ organisationId: lender.organisationId, event: type, subject, borrowerId }
			}));
		if (rows.length === 0) return;
		const added = await tx.insert(webhookTold).values(rows).onConflictDoNothing().returning();
		const first = new Set(added.map(({ event, subject }) => `${event} ${subject}`));
		const happenings = news.filter((each) => first.has(nameOf(each)));
		await tell(
			tx,
			ctx,
			lender,
			happenings.map(({ borrowerId, milestone }) => ({ borrowerId, payload: milestone }))
		);
	});
}

/** Whoever was said to have joined, and whose account is gone: leaving by hand was told when it happened. */
async function sweepGone(ctx: Ctx, { organisationId }: Lender, stop: AbortSignal): Promise<void> {
	for (let after = ''; !stop.aborted;) {
		const page = await ctx.database.read
			.select({ id: webhookTold.subject })
			.from(webhookTold)
			.where(
				and(
					eq(webhookTold.organisationId, organisationId),
					eq(webhookTold.event, 'borrower.joined'),
					gt(webhookTold.subject, after)
				)
			)
			.orderBy(asc(webhookTold.subject))
			.limit(atOnce);
		const ids = page.map(({ id }) => id);
		const gone = ids.length > 0 ? await withoutLearner(ctx.database.read, ids) : [];
		if (gone.length > 0)
			await ctx.database.transaction(async (tx) => {
				for (const { id } of await withoutLearner(
					tx,
					gone.map((each) => each.id)
				))
					await tellWithdrawn(tx, ctx, { organisationId }, id);
			});
		if (page.length < atOnce) return;
		after = ids.at(-1) ?? '';
		await thisTurn();
	}
}

/** Those of `ids` who have no learner, and whose joining is still the last thing that was told. */
const withoutLearner = (db: Db, ids: readonly string[]) =>
	db
		.select({ id: borrowers.id })
		.from(borrowers)
		.innerJoin(webhookTold, and(eq(webhookTold.borrowerId, borrowers.id), eq(webhookTold.event, 'borrower.joined')))
		.where(and(inArray(borrowers.id, [...ids]), isNull(borrowers.learnerId)));
