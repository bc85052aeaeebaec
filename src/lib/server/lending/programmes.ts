import type { LendingEvent, ReportedEvent } from '$lib/lending/events';
import { dueAfter } from '$lib/lending/status';
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Context } from '../context';
import type { Db } from '../db';
import { assignments, borrowers, borrowerTags, programmes } from '../db/schema';
import { record } from './audit';
import { own } from './borrowers';
import type { Party } from './party';
import { tellAssigned } from './webhooks/outbox';
import { coursesHeldFrom, enterTrial, openIn, sealedTrials } from './trials';

/** What a programme does, and for whom; `segment` is a tag, or empty for every borrower. */
interface Rule {
	readonly name: string;
	readonly event: LendingEvent;
	readonly segment: string;
	readonly course: string;
	readonly days: number;
}

/** The organisation's programmes, the oldest first. */
export async function programmesOf({ database: { read } }: Pick<Context, 'database'>, { organisationId }: Party) {
	return read
		.select()
		.from(programmes)
		.where(eq(programmes.organisationId, organisationId))
		.orderBy(asc(programmes.createdAt), asc(programmes.id));
}

/** Makes a programme, which works from now on; what happened before is not made up for. */
export async function makeProgramme(ctx: Context, party: Party, { segment, course, ...rule }: Rule): Promise<void> {
	const [id, { organisationId }] = [ctx.newId(), party];
	const made = { id, organisationId, ...rule, segment: segment || null, courseId: course, createdAt: ctx.now() };
	await ctx.database.transaction(async (tx) => {
		await tx.insert(programmes).values(made);
		await record(tx, ctx, party, 'programme.made', id, { event: rule.event, course, segment, days: rule.days });
	});
}

/** Lets a programme rest, or work again. */
export async function pauseProgramme(ctx: Context, party: Party, id: string, paused: boolean): Promise<void> {
	await ctx.database.transaction(async (tx) => {
		const changed = await tx
			.update(programmes)
			.set({ pausedAt: paused ? ctx.now() : null })
			.where(ofParty(party, id))
			.returning({ id: programmes.id });
		if (changed.length > 0) await record(tx, ctx, party, paused ? 'programme.paused' : 'programme.resumed', id);
	});
}

/** Ends a programme for good, and its trial; the log then tells the seed. What it has assigned stays assigned. */
export async function endProgramme(ctx: Context, party: Party, id: string): Promise<void> {
	await ctx.database.transaction(async (tx) => {
		await openIn(tx, ctx, party, id);
		const gone = await tx.delete(programmes).where(ofParty(party, id)).returning({ id: programmes.id });
		if (gone.length > 0) await record(tx, ctx, party, 'programme.ended', id);
	});
}

const ofParty = ({ organisationId }: Party, id: string) =>
	and(eq(programmes.id, id), eq(programmes.organisationId, organisationId));

/** Does what the programmes say of an event of a borrower; gives the courses that were assigned by it. */
export const reportEvent = (ctx: Context, party: Party, borrowerId: string, event: ReportedEvent): Promise<string[]> =>
	ctx.database.transaction((tx) => runProgrammes(tx, ctx, party, borrowerId, event));

/**
 * The same in the transaction of what has happened. Nobody is assigned the same course twice, whatever happens again, and
 * nobody who has left or is held out is assigned anything.
 */
export async function runProgrammes(
	tx: Db,
	ctx: Context,
	party: Party,
	borrowerId: string,
	event: LendingEvent
): Promise<string[]> {
	const { organisationId } = party;
	const [borrower] = await tx.select().from(borrowers).where(own(party, borrowerId));
	if (!borrower || (borrower.joinedAt && !borrower.learnerId)) return [];
	const tags = await tx
		.select({ tag: borrowerTags.tag })
		.from(borrowerTags)
		.where(eq(borrowerTags.borrowerId, borrowerId));
	const theirs = inArray(
		programmes.segment,
		tags.map(({ tag }) => tag)
	);
	const rules = await tx
		.select()
		.from(programmes)
		.where(
			and(
				eq(programmes.organisationId, organisationId),
				eq(programmes.event, event),
				isNull(programmes.pausedAt),
				tags.length > 0 ? or(isNull(programmes.segment), theirs) : isNull(programmes.segment)
			)
		)
		.orderBy(asc(programmes.createdAt), asc(programmes.id));
	if (rules.length === 0) return [];
	const [held, sealed] = [await coursesHeldFrom(tx, borrowerId), await sealedTrials(tx, party)];
	const segments = tags.map(({ tag }) => tag);
	const assigned: string[] = [];
	for (const { id: programme, courseId, days } of rules) {
		const trial = sealed.get(programme);
		if (held.has(courseId)) continue;
		if (trial && (await enterTrial(tx, ctx, trial, courseId, { ...borrower, segments }))) {
			held.add(courseId);
			continue;
		}
		const assignedAt = ctx.now();
		const fresh = {
			id: ctx.newId(),
			organisationId,
			borrowerId,
			courseId,
			assignedAt,
			dueAt: dueAfter(assignedAt, days)
		};
		const added = await tx
			.insert(assignments)
			.values(fresh)
			.onConflictDoNothing({ target: [assignments.borrowerId, assignments.courseId] })
			.returning();
		if (added.length === 0) continue;
		await tellAssigned(tx, ctx, party, added);
		assigned.push(courseId);
		await record(tx, ctx, party, 'course.assigned', courseId, { programme, event, to: [borrowerId] });
	}
	return assigned;
}
