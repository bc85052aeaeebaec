import type { BadRow } from '$lib/lending/borrower-file';
import { decodeFile } from '$lib/lending/csv';
import { readOutcomes, type Outcome, type OutcomeFileProblem } from '$lib/lending/outcome-file';
import type { Measure } from '$lib/lending/trial';
import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { setImmediate as thisTurn } from 'node:timers/promises';
import type { Context } from '../context';
import type { Db } from '../db';
import { outcomeFiles, trialMembers, trialOutcomes, trials } from '../db/schema';
import { record } from './audit';
import { idsOfReferences } from './borrowers';
import type { Party } from './party';
import { sameMember, trialOf } from './trials';

const atOnce = 500;
const aDay = 24 * 3_600_000;
/** Days are days of the calendar in China, as due dates are. */
const offset = 8 * 3_600_000;

/** What a file of outcomes would do. `bad` has the first thousand of the bad rows. */
export interface OutcomeDryRun {
	readonly id: string;
	readonly encoding: string;
	readonly good: number;
	/** Of the good rows, those that replace an outcome told before. */
	readonly replaced: number;
	readonly badCount: number;
	readonly bad: readonly BadRow[];
}

/** Reads a file of outcomes through without keeping any, and keeps the file for a day so that it can be run. */
export async function checkOutcomes(
	ctx: Context,
	party: Party,
	programmeId: string,
	bytes: Uint8Array
): Promise<OutcomeDryRun | OutcomeFileProblem | 'trial_open'> {
	const trial = await trialOf(ctx, party, programmeId);
	if (!trial || trial.openedAt) return 'trial_open';
	const { text, encoding } = decodeFile(bytes);
	let [good, replaced] = [0, 0];
	const bad: BadRow[] = [];
	for await (const part of partsOf(ctx.database.read, party, trial, text, ctx.now())) {
		if ('problem' in part) return part.problem;
		good += part.good.length;
		replaced += part.good.filter(({ known }) => known).length;
		bad.push(...part.bad);
	}
	const [id, createdAt] = [ctx.newId(), ctx.now()];
	const { organisationId } = party;
	await ctx.database.transaction(async (tx) => {
		const old = lt(outcomeFiles.createdAt, new Date(createdAt.getTime() - aDay));
		await tx.delete(outcomeFiles).where(and(eq(outcomeFiles.organisationId, organisationId), old));
		await tx.insert(outcomeFiles).values({ id, organisationId, programmeId, content: text, createdAt });
	});
	bad.sort((a, b) => a.line - b.line);
	return { id, encoding, good, replaced, badCount: bad.length, bad: bad.slice(0, 1000) };
}

/**
 * Keeps the outcomes of a checked file, some in each transaction; gives how many, undefined where there is no such file or
 * the trial has been opened. Run again after a stop, it comes to the same.
 */
export async function runOutcomes(
	ctx: Context,
	party: Party,
	programmeId: string,
	id: string
): Promise<number | undefined> {
	const [file] = await ctx.database.read
		.select()
		.from(outcomeFiles)
		.where(ofParty(party, programmeId, id));
	const trial = await trialOf(ctx, party, programmeId);
	if (!file || !trial) return undefined;
	let kept = 0;
	for await (const part of partsOf(ctx.database.read, party, trial, file.content, ctx.now())) {
		if ('problem' in part) return undefined;
		const values = part.good.map(({ borrowerId, value, day }) => ({ programmeId, borrowerId, value, day }));
		if (values.length > 0 && !(await keepPart(ctx, party, programmeId, values))) return undefined;
		kept += values.length;
	}
	await ctx.database.transaction(async (tx) => {
		const done = await tx
			.delete(outcomeFiles)
			.where(ofParty(party, programmeId, id))
			.returning();
		if (done.length > 0) await record(tx, ctx, party, 'trial.outcomes', programmeId, { outcomes: kept });
	});
	return kept;
}

/** What a lender has said came of a borrower, for the borrower’s own eyes. */
export const outcomesOf = (read: Db, borrowerId: string) =>
	read
		.select({
			...{ id: trials.programmeId, what: trials.outcome, measure: trials.measure },
			...{ value: trialOutcomes.value, day: trialOutcomes.day }
		})
		.from(trialOutcomes)
		.innerJoin(trials, eq(trials.programmeId, trialOutcomes.programmeId))
		.where(eq(trialOutcomes.borrowerId, borrowerId));

const ofParty = ({ organisationId }: Party, programmeId: string, id: string) =>
	and(
		eq(outcomeFiles.id, id),
		eq(outcomeFiles.programmeId, programmeId),
		eq(outcomeFiles.organisationId, organisationId)
	);

const keepPart = (
	ctx: Context,
	{ organisationId }: Party,
	programmeId: string,
	values: (typeof trialOutcomes.$inferInsert)[]
): Promise<boolean> =>
	ctx.database.transaction(async (tx) => {
		const sealed = and(eq(trials.programmeId, programmeId), isNull(trials.openedAt));
		const [open] = await tx
			.select({ id: trials.programmeId })
			.from(trials)
			.where(and(sealed, eq(trials.organisationId, organisationId)));
		if (!open) return false;
		await tx
			.insert(trialOutcomes)
			.values(values)
			.onConflictDoUpdate({
				target: [trialOutcomes.programmeId, trialOutcomes.borrowerId],
				set: { value: sql`excluded.value`, day: sql`excluded.day` }
			});
		return true;
	});

interface Found extends Outcome {
	readonly borrowerId: string;
	readonly known: boolean;
}
type Part = { readonly good: Found[]; readonly bad: BadRow[] } | { readonly problem: OutcomeFileProblem };
interface Asked {
	readonly programmeId: string;
	readonly measure: Measure;
}

/** The rows of a file some at a time, each matched with who entered the trial: an outcome of anyone else is a bad row. */
async function* partsOf(read: Db, party: Party, trial: Asked, text: string, now: Date): AsyncGenerator<Part> {
	const rows = readOutcomes(text, trial.measure);
	let [good, bad]: [{ good: Outcome; line: number }[], BadRow[]] = [[], []];
	for (let row = rows.next(); ; row = rows.next()) {
		if (row.done && row.value) return yield { problem: row.value };
		if (!row.done) {
			if ('good' in row.value) good.push(row.value);
			else bad.push(row.value);
		}
		if (!row.done && good.length + bad.length < atOnce) continue;
		const matched = await match(read, party, trial.programmeId, good, now);
		yield { good: matched.good, bad: [...bad, ...matched.bad] };
		if (row.done) return;
		[good, bad] = [[], []];
		await thisTurn();
	}
}

async function match(
	read: Db,
	party: Party,
	programmeId: string,
	rows: readonly { readonly good: Outcome; readonly line: number }[],
	now: Date
) {
	const members = await membersOf(
		read,
		party,
		programmeId,
		rows.map((row) => row.good.reference)
	);
	const [good, bad]: [Found[], BadRow[]] = [[], []];
	for (const { good: outcome, line } of rows) {
		const member = members.get(outcome.reference);
		if (!member) bad.push({ line, problem: 'outcome_stranger', value: outcome.reference });
		else if (outcome.day < chinaDay(member.enteredAt) || outcome.day > chinaDay(now))
			bad.push({ line, problem: 'outcome_day', value: outcome.day });
		else good.push({ ...outcome, borrowerId: member.borrowerId, known: member.known !== null });
	}
	return { good, bad };
}

/** Who of these entered, by reference. References are looked up first: one join would go through all members each time. */
async function membersOf(read: Db, party: Party, programmeId: string, references: readonly string[]) {
	const ids = await idsOfReferences({ database: { read } }, party, references);
	if (ids.size === 0) return new Map<string, never>();
	const found = await read
		.select({
			borrowerId: trialMembers.borrowerId,
			enteredAt: trialMembers.enteredAt,
			known: trialOutcomes.day
		})
		.from(trialMembers)
		.leftJoin(trialOutcomes, sameMember)
		.where(and(eq(trialMembers.programmeId, programmeId), inArray(trialMembers.borrowerId, [...ids.values()])));
	const byId = new Map(found.map((member) => [member.borrowerId, member]));
	return new Map([...ids].map(([reference, id]) => [reference, byId.get(id)]));
}

const chinaDay = (at: Date): string => new Date(at.getTime() + offset).toISOString().slice(0, 10);
