import type { NewBorrower } from '$lib/lending/borrower';
import { readBorrowers, type BadRow, type FileProblem } from '$lib/lending/borrower-file';
import { decodeFile } from '$lib/lending/csv';
import { and, desc, eq, lt, ne } from 'drizzle-orm';
import { setImmediate as thisTurn } from 'node:timers/promises';
import type { Context } from '../context';
import { borrowerImports } from '../db/schema';
import { log } from '../http/log';
import { record } from './audit';
import { addIn, knownReferences } from './borrowers';
import type { Party } from './party';

/** The largest file, in bytes. */
export const largestFile = 20 * 1024 * 1024;
const atOnce = 1000;
/** A file that was only looked at is forgotten after a day; a run that made no step for this long has lost its process. */
const [aDay, stalled] = [24 * 3_600_000, 30_000];

/** What a file would do. `bad` has the first thousand of the bad rows. */
export interface DryRun {
	readonly id: string;
	readonly encoding: string;
	readonly good: number;
	readonly alreadyHere: number;
	readonly badCount: number;
	readonly bad: readonly BadRow[];
}

/** Reads a file through without adding anyone, and keeps it for a day so that it can be run. */
export async function checkFile(
	ctx: Context,
	party: Party,
	file: { readonly name: string; readonly bytes: Uint8Array }
): Promise<DryRun | FileProblem> {
	const { text, encoding } = decodeFile(file.bytes);
	const checked = await goThrough(text);
	if ('problem' in checked) return checked.problem;
	const { references, bad } = checked;
	const known = await knownReferences(ctx, party, references);
	const [id, at] = [ctx.newId(), ctx.now()];
	const { organisationId } = party;
	await ctx.database.transaction(async (tx) => {
		const old = and(lt(borrowerImports.createdAt, new Date(at.getTime() - aDay)), ne(borrowerImports.state, 'running'));
		await tx.delete(borrowerImports).where(and(eq(borrowerImports.organisationId, organisationId), old));
		await tx.insert(borrowerImports).values({
			...{ id, organisationId, fileName: file.name.slice(0, 120), content: text, state: 'checked' },
			...{ good: references.length, createdAt: at, updatedAt: at }
		});
	});
	return {
		...{ id, encoding, good: references.length - known.size, alreadyHere: known.size },
		...{ badCount: bad.length, bad: bad.slice(0, 1000) }
	};
}

async function goThrough(text: string): Promise<{ problem: FileProblem } | { references: string[]; bad: BadRow[] }> {
	const [references, bad]: [string[], BadRow[]] = [[], []];
	const rows = readBorrowers(text);
	for (let row = rows.next(); ; row = rows.next()) {
		if (row.done) return row.value ? { problem: row.value } : { references, bad };
		if ('good' in row.value) references.push(row.value.good.reference);
		else bad.push(row.value);
		if ((references.length + bad.length) % atOnce === 0) await thisTurn();
	}
}

/** An import of the organisation, without its content. */
export async function importOf({ database: { read } }: Pick<Context, 'database'>, party: Party, id: string) {
	const { fileName, state, good, done, added, createdAt, updatedAt } = borrowerImports;
	const [found] = await read
		.select({ fileName, state, good, done, added, createdAt, updatedAt })
		.from(borrowerImports)
		.where(ofParty(party, id));
	return found;
}

const ofParty = ({ organisationId }: Party, id: string) =>
	and(eq(borrowerImports.id, id), eq(borrowerImports.organisationId, organisationId));

/** The last files of the organisation that were run. */
export async function lastImports({ database: { read } }: Pick<Context, 'database'>, { organisationId }: Party) {
	const { id, fileName, state, good, added, createdAt } = borrowerImports;
	return read
		.select({ id, fileName, state, good, added, createdAt })
		.from(borrowerImports)
		.where(and(eq(borrowerImports.organisationId, organisationId), ne(borrowerImports.state, 'checked')))
		.orderBy(desc(borrowerImports.createdAt))
		.limit(5);
}

/** Starts to add what a checked file holds; the page that shows it need not stay open. Running it twice changes nothing. */
export async function beginImport(ctx: Context, party: Party, id: string): Promise<void> {
	const [begun] = await ctx.database.transaction((tx) =>
		tx
			.update(borrowerImports)
			.set({ state: 'running', updatedAt: ctx.now() })
			.where(and(ofParty(party, id), eq(borrowerImports.state, 'checked')))
			.returning({ id: borrowerImports.id })
	);
	if (begun) void inBackground(ctx, party, id);
}

/** Takes up a run whose process has ended, if this is one. */
export async function resumeImport(ctx: Context, party: Party, id: string): Promise<void> {
	const before = new Date(ctx.now().getTime() - stalled);
	const [taken] = await ctx.database.transaction((tx) =>
		tx
			.update(borrowerImports)
			.set({ updatedAt: ctx.now() })
			.where(and(ofParty(party, id), eq(borrowerImports.state, 'running'), lt(borrowerImports.updatedAt, before)))
			.returning({ id: borrowerImports.id })
	);
	if (taken) void inBackground(ctx, party, id);
}

async function inBackground(ctx: Context, party: Party, id: string): Promise<void> {
	try {
		await runImport(ctx, party, id);
	} catch (error) {
		log.error({ err: error }, 'an import stopped; it goes on when its page is opened');
	}
}

/** Adds the good rows that have not been gone through, a thousand in each transaction, and says how far it is. */
export async function runImport(ctx: Context, party: Party, id: string): Promise<void> {
	const [file] = await ctx.database.read.select().from(borrowerImports).where(ofParty(party, id));
	if (file?.state !== 'running') return;
	let passed = 0;
	let part: NewBorrower[] = [];
	for (const row of readBorrowers(file.content)) {
		if (!('good' in row) || passed++ < file.done) continue;
		part.push(row.good);
		if (part.length < atOnce) continue;
		await addPart(ctx, party, id, part, passed);
		part = [];
		await thisTurn();
	}
	if (part.length > 0) await addPart(ctx, party, id, part, passed);
	await ctx.database.transaction(async (tx) => {
		const [done] = await tx
			.update(borrowerImports)
			.set({ state: 'done', content: '', updatedAt: ctx.now() })
			.where(and(ofParty(party, id), eq(borrowerImports.state, 'running')))
			.returning();
		if (done) await record(tx, ctx, party, 'borrowers.imported', id, { rows: done.good, added: done.added });
	});
}

/** One step. Should two processes take the same step, its rows are added once and counted once. */
async function addPart(ctx: Context, party: Party, id: string, part: readonly NewBorrower[], done: number) {
	await ctx.database.transaction(async (tx) => {
		const [now] = await tx.select().from(borrowerImports).where(ofParty(party, id));
		if (!now || now.done >= done) return;
		const added = (await addIn(tx, ctx, party, part)).filter((each) => each !== undefined).length;
		const step = { done, added: now.added + added, updatedAt: ctx.now() };
		await tx.update(borrowerImports).set(step).where(ofParty(party, id));
	});
}
