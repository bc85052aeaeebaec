import { auditEntries, trialMembers, trialOutcomes, trials } from '$lib/server/db/schema';
import { assignCourse } from '$lib/server/lending/assign';
import { verifyAudit } from '$lib/server/lending/audit';
import { deleteBorrower } from '$lib/server/lending/borrowers';
import { checkOutcomes, runOutcomes } from '$lib/server/lending/outcomes';
import { ownLenders } from '$lib/server/lending/own-lenders';
import { endProgramme, makeProgramme, programmesOf, reportEvent } from '$lib/server/lending/programmes';
import { assignmentsOf } from '$lib/server/lending/progress';
import { forgetOldBorrowers } from '$lib/server/lending/retention';
import { countsOf, heldOutBySeed, offerHeldOut, openTrial, sealTrial, trialOf } from '$lib/server/lending/trials';
import { and, eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { later } from '../accounts/account';
import { newMember } from '../context';
import { newDatabase } from '../database';
import { joins, newBorrower, newLender, type Lender } from './lender';

const database = await newDatabase();
afterAll(() => database.close());
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const plan = { share: 50, outcome: '90 天内是否逾期', measure: 'yes_no', better: 'less' } as const;
const rule = { name: 'New loans', event: 'loan_opened', segment: '', course: 'tiny', days: 7 } as const;

/** A lender whose programme is sealed, and `size` borrowers who opened a loan since. */
async function sealed(size = 40) {
	const lender = await newLender(database);
	const { ctx, party } = lender;
	await makeProgramme(ctx, party, rule);
	const [programme] = await programmesOf(ctx, party);
	const programmeId = programme?.id ?? '';
	await sealTrial(ctx, party, programmeId, plan);
	const ids: string[] = [];
	for (let i = 0; i < size; i++) ids.push(await newBorrower(lender, `R${i}`, { tags: [i % 2 ? 'odd' : 'even'] }));
	for (const id of ids) await reportEvent(ctx, party, id, 'loan_opened');
	return { ...lender, lender, programmeId, ids };
}

async function groups(programmeId: string) {
	const rows = await database.read.select().from(trialMembers).where(eq(trialMembers.programmeId, programmeId));
	const of = (heldOut: boolean) => rows.filter((row) => row.heldOut === heldOut).map((row) => row.borrowerId);
	return { course: of(false), heldOut: of(true) };
}

const coursesOf = async ({ ctx, party }: Pick<Lender, 'ctx' | 'party'>, id: string) =>
	(await assignmentsOf(ctx, party, id)).map(({ courseId }) => courseId);

const told = ({ party }: Pick<Lender, 'party'>, action: string) =>
	database.read
		.select()
		.from(auditEntries)
		.where(and(eq(auditEntries.organisationId, party.organisationId), eq(auditEntries.action, action)));

async function upload({ ctx, party, programmeId }: Awaited<ReturnType<typeof sealed>>, text: string) {
	const checked = await checkOutcomes(ctx, party, programmeId, new TextEncoder().encode(text));
	if (typeof checked === 'string') throw new Error(checked);
	return { checked, kept: await runOutcomes(ctx, party, programmeId, checked.id) };
}
const today = ({ ctx }: Pick<Lender, 'ctx'>) =>
	new Date(ctx.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

describe('a programme that holds a share out', () => {
	it('assigns its course to all but those held out, who stay so however often the event comes, also for other programmes', async () => {
		const it = await sealed();
		await makeProgramme(it.ctx, it.party, { ...rule, name: 'Another' });
		for (const id of it.ids) await reportEvent(it.ctx, it.party, id, 'loan_opened');
		const { course, heldOut } = await groups(it.programmeId);
		expect(course.length + heldOut.length).toBe(40);
		expect(Math.min(course.length, heldOut.length)).toBeGreaterThan(5);
		for (const id of course) expect(await coursesOf(it, id)).toEqual(['tiny']);
		for (const id of heldOut) expect(await coursesOf(it, id)).toEqual([]);
	});

	it('seals its seed first, shows and logs only the hash, and the same seed gives the same groups', async () => {
		const it = await sealed();
		const before = await trialOf(it.ctx, it.party, it.programmeId);
		expect(before?.seed).toBeNull();
		const [entry] = await told(it, 'trial.sealed');
		expect(JSON.parse(entry?.details ?? '{}')).toEqual({ ...plan, seedHash: before?.seedHash });
		await openTrial(it.ctx, it.party, it.programmeId);
		const seed = (await trialOf(it.ctx, it.party, it.programmeId))?.seed ?? '';
		expect(sha256(seed)).toBe(before?.seedHash);
		expect((await told(it, 'trial.opened'))[0]?.details).toContain(seed);
		const drawn = it.ids.filter((id) => heldOutBySeed(seed, id, plan.share));
		expect((await groups(it.programmeId)).heldOut.sort()).toEqual(drawn.sort());
		expect(await verifyAudit(database, it.party.organisationId)).toMatchObject({ whole: true });
	});

	it('is sealed once', async () => {
		const it = await sealed(0);
		const first = await trialOf(it.ctx, it.party, it.programmeId);
		await sealTrial(it.ctx, it.party, it.programmeId, { ...plan, share: 5 });
		expect(await trialOf(it.ctx, it.party, it.programmeId)).toEqual(first);
		expect(await told(it, 'trial.sealed')).toHaveLength(1);
	});

	it('leaves out whoever has the course already', async () => {
		const it = await sealed(0);
		const id = await newBorrower(it.lender);
		await assignCourse(it.ctx, it.party, { course: 'tiny', days: 7, borrowers: [id] });
		expect(await reportEvent(it.ctx, it.party, id, 'loan_opened')).toEqual([]);
		expect((await countsOf(it.ctx, it.party, it.programmeId)).course.entered).toBe(0);
		expect((await countsOf(it.ctx, it.party, it.programmeId)).heldOut.entered).toBe(0);
	});

	it('holds nobody out any more once it is open, and offers the course to those held out when asked to', async () => {
		const it = await sealed();
		const { heldOut } = await groups(it.programmeId);
		expect(await offerHeldOut(it.ctx, it.party, it.programmeId)).toBe(0);
		await openTrial(it.ctx, it.party, it.programmeId);
		const fresh = await newBorrower(it.lender);
		expect(await reportEvent(it.ctx, it.party, fresh, 'loan_opened')).toEqual(['tiny']);
		expect(await reportEvent(it.ctx, it.party, heldOut[0] ?? '', 'loan_opened')).toEqual([]);
		expect(await offerHeldOut(it.ctx, it.party, it.programmeId)).toBe(heldOut.length);
		for (const id of heldOut) expect(await coursesOf(it, id)).toEqual(['tiny']);
		expect(await offerHeldOut(it.ctx, it.party, it.programmeId)).toBe(0);
		expect(await told(it, 'trial.offered')).toHaveLength(1);
	});

	it('tells its seed in the log when the programme is ended', async () => {
		const it = await sealed(2);
		await endProgramme(it.ctx, it.party, it.programmeId);
		expect(await told(it, 'trial.opened')).toHaveLength(1);
		expect(await trialOf(it.ctx, it.party, it.programmeId)).toBeUndefined();
	});
});

describe('outcomes', () => {
	it('are kept only when the checked file is run; a later file replaces an earlier one', async () => {
		const it = await sealed(4);
		const day = today(it);
		const first = await upload(it, `reference,outcome,date\nR0,yes,${day}\nR1,no,${day}\nX,no,${day}\n`);
		expect(first.checked).toMatchObject({ good: 2, replaced: 0, badCount: 1 });
		expect(first.checked.bad).toEqual([{ line: 4, problem: 'outcome_stranger', value: 'X' }]);
		expect(first.kept).toBe(2);
		expect(await runOutcomes(it.ctx, it.party, it.programmeId, first.checked.id)).toBeUndefined();
		const second = await upload(it, `reference,outcome,date\nR0,no,${day}\n`);
		expect(second.checked).toMatchObject({ good: 1, replaced: 1 });
		const kept = await database.read.select().from(trialOutcomes).where(eq(trialOutcomes.programmeId, it.programmeId));
		expect(kept.map(({ value }) => value)).toEqual([0, 0]);
		expect(await told(it, 'trial.outcomes')).toHaveLength(2);
	});

	it('of a day before the borrower entered or of a day to come are not taken', async () => {
		const it = await sealed(2);
		const bytes = new TextEncoder().encode('reference,outcome,date\nR0,yes,2001-01-01\nR1,yes,2999-01-01\n');
		const checked = await checkOutcomes(it.ctx, it.party, it.programmeId, bytes);
		expect(checked).toMatchObject({ good: 0, bad: [{ problem: 'outcome_day' }, { problem: 'outcome_day' }] });
	});

	it('come out by intention to treat when the trial is opened, and nothing changes that afterwards', async () => {
		const it = await sealed();
		const { course, heldOut } = await groups(it.programmeId);
		const day = today(it);
		const lines = it.ids.map((id, i) => `R${i},${heldOut.includes(id) ? 'yes' : 'no'},${day}\n`);
		await assignCourse(it.ctx, it.party, { course: 'tiny', days: 7, borrowers: heldOut.slice(0, 1) });
		const { checked } = await upload(it, `reference,outcome,date\n${lines.join('')}`);
		await openTrial(it.ctx, it.party, it.programmeId);
		const { result } = (await trialOf(it.ctx, it.party, it.programmeId)) ?? {};
		expect(result?.course).toMatchObject({
			entered: course.length,
			assigned: course.length,
			of: course.length,
			mean: 0
		});
		expect(result?.heldOut).toMatchObject({ entered: heldOut.length, assigned: 1, of: heldOut.length, mean: 1 });
		expect(result?.balance.map(({ value }) => value).sort()).toEqual(['', 'CN', 'even', 'odd']);
		expect(await checkOutcomes(it.ctx, it.party, it.programmeId, new Uint8Array())).toBe('trial_open');
		expect(await runOutcomes(it.ctx, it.party, it.programmeId, checked.id)).toBeUndefined();
		await deleteBorrower(it.ctx, it.party, it.ids[0] ?? '');
		expect((await trialOf(it.ctx, it.party, it.programmeId))?.result).toEqual(result);
		expect(JSON.stringify(result)).not.toMatch(/R\d/);
	});

	it('can’t slip in after the opening from a file that was checked before it', async () => {
		const it = await sealed(2);
		const text = `reference,outcome,date\nR0,yes,${today(it)}\n`;
		const checked = await checkOutcomes(it.ctx, it.party, it.programmeId, new TextEncoder().encode(text));
		await openTrial(it.ctx, it.party, it.programmeId);
		const id = typeof checked === 'string' ? '' : checked.id;
		expect(await runOutcomes(it.ctx, it.party, it.programmeId, id)).toBeUndefined();
	});

	it('are shown to the borrower they are of', async () => {
		const it = await sealed(2);
		const learner = await newMember(database);
		await joins(it.lender, it.ids[0] ?? '', learner);
		const day = today(it);
		await upload(it, `reference,outcome,date\nR0,yes,${day}\nR1,no,${day}\n`);
		const [own] = await ownLenders(learner);
		expect(own?.outcomes).toEqual([{ id: it.programmeId, what: plan.outcome, measure: 'yes_no', value: 1, day }]);
	});

	it('are deleted with the borrower when the retention period is over', async () => {
		const it = await sealed(2);
		await upload(it, `reference,outcome,date\nR0,yes,${today(it)}\nR1,no,${today(it)}\n`);
		later(it.ctx, 24 * 31 * 26);
		await forgetOldBorrowers(it.ctx);
		const left = and(eq(trialOutcomes.programmeId, it.programmeId));
		expect(await database.read.select().from(trialOutcomes).where(left)).toEqual([]);
		expect((await groups(it.programmeId)).course).toEqual([]);
	});
});

describe('another lender', () => {
	it('sees and changes nothing of a trial by its real ids', async () => {
		const theirs = await sealed(4);
		const { ctx, party } = await newLender(database, 'Ours');
		const text = `reference,outcome,date\nR0,yes,${today(theirs)}\n`;
		const bytes = new TextEncoder().encode(text);
		const checked = await checkOutcomes(theirs.ctx, theirs.party, theirs.programmeId, bytes);
		const before = await database.read.select().from(trials).where(eq(trials.programmeId, theirs.programmeId));
		expect(await trialOf(ctx, party, theirs.programmeId)).toBeUndefined();
		expect(await countsOf(ctx, party, theirs.programmeId)).toEqual({
			course: { entered: 0, known: 0 },
			heldOut: { entered: 0, known: 0 }
		});
		await sealTrial(ctx, party, theirs.programmeId, plan);
		await openTrial(ctx, party, theirs.programmeId);
		expect(await offerHeldOut(ctx, party, theirs.programmeId)).toBe(0);
		expect(await checkOutcomes(ctx, party, theirs.programmeId, bytes)).toBe('trial_open');
		const id = typeof checked === 'string' ? '' : checked.id;
		expect(await runOutcomes(ctx, party, theirs.programmeId, id)).toBeUndefined();
		await endProgramme(ctx, party, theirs.programmeId);
		expect(await database.read.select().from(trials).where(eq(trials.programmeId, theirs.programmeId))).toEqual(before);
		expect((await countsOf(theirs.ctx, theirs.party, theirs.programmeId)).course.known).toBe(0);
	});
});
