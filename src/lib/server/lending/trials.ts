import { sampleOf } from '$lib/lending/effect';
import {
	balanceOf,
	isHeldOut,
	type Better,
	type GroupResult,
	type Measure,
	type TrialResult
} from '$lib/lending/trial';
import { and, count, eq, isNull } from 'drizzle-orm';
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from '../context';
import type { Db } from '../db';
import { assignments, programmes, trialMembers, trialOutcomes, trials } from '../db/schema';
import { assignCourse } from './assign';
import { record } from './audit';
import type { Party } from './party';

type Trial = typeof trials.$inferSelect;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether the seed puts this borrower into the group that is held out of `share` per cent. */
export const heldOutBySeed = (seed: string, borrowerId: string, share: number): boolean =>
	isHeldOut(sha256(`${seed}:${borrowerId}`), share);

const ofParty = ({ organisationId }: Party, programmeId: string) =>
	and(eq(trials.programmeId, programmeId), eq(trials.organisationId, organisationId));

/** A programme of the organisation. */
export async function programmeOf({ database: { read } }: Pick<Context, 'database'>, party: Party, id: string) {
	const own = and(eq(programmes.id, id), eq(programmes.organisationId, party.organisationId));
	const [found] = await read.select().from(programmes).where(own);
	return found;
}

/** The trial of a programme. Its seed is told only once it is open. */
export async function trialOf({ database: { read } }: Pick<Context, 'database'>, party: Party, programmeId: string) {
	const [found] = await read.select().from(trials).where(ofParty(party, programmeId));
	return found && { ...found, seed: found.openedAt ? found.seed : null };
}

interface Plan {
	/** Per cent of those who enter. */
	readonly share: number;
	readonly outcome: string;
	readonly measure: Measure;
	readonly better: Better;
}

/**
 * Begins to hold out a share of those to whom the programme's event happens from now on: draws a seed and writes its
 * SHA-256 into the log, so that nobody can choose another one later. Does nothing where there is a trial already.
 */
export async function sealTrial(ctx: Context, party: Party, programmeId: string, plan: Plan): Promise<void> {
	if (!(await programmeOf(ctx, party, programmeId))) return;
	const seed = randomBytes(32).toString('hex');
	const seedHash = sha256(seed);
	const { organisationId } = party;
	await ctx.database.transaction(async (tx) => {
		const made = await tx
			.insert(trials)
			.values({ programmeId, organisationId, ...plan, seed, seedHash, sealedAt: ctx.now() })
			.onConflictDoNothing()
			.returning({ id: trials.programmeId });
		if (made.length > 0) await record(tx, ctx, party, 'trial.sealed', programmeId, { ...plan, seedHash });
	});
}

/** How many have entered each group so far, and of how many the outcome is known. */
export async function countsOf({ database: { read } }: Pick<Context, 'database'>, party: Party, programmeId: string) {
	const rows = await read
		.select({ heldOut: trialMembers.heldOut, entered: count(), known: count(trialOutcomes.borrowerId) })
		.from(trialMembers)
		.innerJoin(trials, eq(trials.programmeId, trialMembers.programmeId))
		.leftJoin(trialOutcomes, sameMember)
		.where(ofParty(party, programmeId))
		.groupBy(trialMembers.heldOut);
	const of = (heldOut: boolean) => {
		const { entered = 0, known = 0 } = rows.find((row) => row.heldOut === heldOut) ?? {};
		return { entered, known };
	};
	return { course: of(false), heldOut: of(true) };
}

/** Joins what came of a borrower to their place in a trial. */
export const sameMember = and(
	eq(trialOutcomes.programmeId, trialMembers.programmeId),
	eq(trialOutcomes.borrowerId, trialMembers.borrowerId)
);

/**
 * Ends the holding out: tells the seed, also in the log, and works out what is found by intention to treat: everyone
 * counts in the group that the seed put them in. From then on nothing of it changes. Does nothing where it is open.
 */
export async function openTrial(ctx: Context, party: Party, programmeId: string): Promise<void> {
	await ctx.database.transaction((tx) => openIn(tx, ctx, party, programmeId));
}

/** The same in the transaction of what ends the programme. */
export async function openIn(tx: Db, ctx: Pick<Context, 'now'>, party: Party, programmeId: string): Promise<void> {
	const [opened] = await tx
		.update(trials)
		.set({ openedAt: ctx.now() })
		.where(and(ofParty(party, programmeId), isNull(trials.openedAt)))
		.returning();
	if (!opened) return;
	const result = await resultOf(tx, programmeId);
	await tx.update(trials).set({ result }).where(eq(trials.programmeId, programmeId));
	const { seed, seedHash } = opened;
	const entered = { course: result.course.entered, heldOut: result.heldOut.entered };
	await record(tx, ctx, party, 'trial.opened', programmeId, { seed, seedHash, ...entered });
}

async function resultOf(tx: Db, programmeId: string): Promise<TrialResult> {
	const members = await tx
		.select({
			heldOut: trialMembers.heldOut,
			baseline: trialMembers.baseline,
			value: trialOutcomes.value,
			assigned: assignments.id
		})
		.from(trialMembers)
		.innerJoin(programmes, eq(programmes.id, trialMembers.programmeId))
		.leftJoin(trialOutcomes, sameMember)
		.leftJoin(
			assignments,
			and(eq(assignments.borrowerId, trialMembers.borrowerId), eq(assignments.courseId, programmes.courseId))
		)
		.where(eq(trialMembers.programmeId, programmeId));
	const group = (heldOut: boolean): GroupResult => {
		const theirs = members.filter((each) => each.heldOut === heldOut);
		const values = theirs.flatMap(({ value }) => (value === null ? [] : [value]));
		const assigned = theirs.filter((each) => each.assigned !== null).length;
		return { entered: theirs.length, assigned, ...sampleOf(values) };
	};
	return { course: group(false), heldOut: group(true), balance: balanceOf(members) };
}

/** Assigns the programme's course, once its trial is open, to those who were held out; gives how many it reached. */
export async function offerHeldOut(ctx: Context, party: Party, programmeId: string): Promise<number> {
	const [programme, trial] = [await programmeOf(ctx, party, programmeId), await trialOf(ctx, party, programmeId)];
	if (!programme || !trial?.openedAt || trial.offeredAt) return 0;
	const heldOut = await ctx.database.read
		.select({ id: trialMembers.borrowerId })
		.from(trialMembers)
		.where(and(eq(trialMembers.programmeId, programmeId), eq(trialMembers.heldOut, true)));
	const reached = await assignCourse(ctx, party, {
		...{ course: programme.courseId, days: programme.days },
		borrowers: heldOut.map(({ id }) => id)
	});
	await ctx.database.transaction(async (tx) => {
		const done = await tx
			.update(trials)
			.set({ offeredAt: ctx.now() })
			.where(and(ofParty(party, programmeId), isNull(trials.offeredAt)))
			.returning({ id: trials.programmeId });
		if (done.length > 0) await record(tx, ctx, party, 'trial.offered', programmeId, { borrowers: reached.length });
	});
	return reached.length;
}

/** The courses that no programme assigns to this borrower for now, as one holds them out of it. */
export async function coursesHeldFrom(tx: Db, borrowerId: string): Promise<Set<string>> {
	const rows = await tx
		.select({ courseId: programmes.courseId })
		.from(trialMembers)
		.innerJoin(trials, eq(trials.programmeId, trialMembers.programmeId))
		.innerJoin(programmes, eq(programmes.id, trialMembers.programmeId))
		.where(and(eq(trialMembers.borrowerId, borrowerId), eq(trialMembers.heldOut, true), isNull(trials.offeredAt)));
	return new Set(rows.map(({ courseId }) => courseId));
}

/** The trials of an organisation's programmes that are sealed and not open yet, by programme. */
export async function sealedTrials(tx: Db, { organisationId }: Party): Promise<Map<string, Trial>> {
	const rows = await tx
		.select()
		.from(trials)
		.where(and(eq(trials.organisationId, organisationId), isNull(trials.openedAt)));
	return new Map(rows.map((trial) => [trial.programmeId, trial]));
}

interface Entering {
	readonly id: string;
	readonly jurisdiction: string;
	readonly product: string;
	readonly segments: readonly string[];
}

/**
 * Takes a borrower into a sealed trial, once; gives whether they are held out. Whoever has the course already doesn't
 * enter: nothing can be held from them.
 */
export async function enterTrial(
	tx: Db,
	{ now }: Pick<Context, 'now'>,
	{ programmeId, seed, share }: Trial,
	courseId: string,
	{ id: borrowerId, jurisdiction, product, segments }: Entering
): Promise<boolean> {
	const [has] = await tx
		.select({ id: assignments.id })
		.from(assignments)
		.where(and(eq(assignments.borrowerId, borrowerId), eq(assignments.courseId, courseId)));
	if (has) return false;
	const heldOut = heldOutBySeed(seed, borrowerId, share);
	const baseline = { jurisdiction, product, segments };
	await tx
		.insert(trialMembers)
		.values({ programmeId, borrowerId, heldOut, baseline, enteredAt: now() })
		.onConflictDoNothing();
	return heldOut;
}
