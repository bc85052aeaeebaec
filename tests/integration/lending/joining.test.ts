import { adoptGuest, newLearner } from '$lib/server/accounts/learners';
import { exportOwnData } from '$lib/server/accounts/profile';
import { certificates, enrolments, learners } from '$lib/server/db/schema';
import { assignCourse } from '$lib/server/lending/assign';
import { auditPage } from '$lib/server/lending/audit';
import { borrowerById } from '$lib/server/lending/borrowers';
import { acceptInvitation, inviteBorrower, leaveLender, openInvitation } from '$lib/server/lending/invitations';
import { ownLenders } from '$lib/server/lending/own-lenders';
import { funnelOf } from '$lib/server/lending/funnel';
import { assignmentsOf } from '$lib/server/lending/progress';
import { statusOf } from '$lib/lending/status';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { begun, confirmedAccount } from '../accounts/account';
import { actingAs, contextFor, newMember, type TestContext } from '../context';
import { newDatabase } from '../database';
import { joins, newBorrower, newLender } from './lender';

const database = await newDatabase();
afterAll(() => database.close());

/** A lender with one borrower who has the tiny course to do, joined by a learner. */
async function assigned() {
	const lender = await newLender(database);
	const borrowerId = await newBorrower(lender);
	await assignCourse(lender.ctx, lender.party, { course: 'tiny', days: 7, borrowers: [borrowerId] });
	const learner = await newMember(database);
	return { lender, borrowerId, learner };
}
const learnerIdOf = ({ actor }: TestContext) => actor.learnerId ?? '';

/** What the lender sees of the one assignment of a borrower. */
async function seen({ lender, borrowerId }: Awaited<ReturnType<typeof assigned>>) {
	const [only] = await assignmentsOf(lender.ctx, lender.party, borrowerId);
	if (!only) throw new Error('nothing is assigned');
	return only;
}

async function finishes(learner: TestContext): Promise<string> {
	const enrolmentId = await begun(learner, learnerIdOf(learner));
	const finishedAt = learner.now();
	await database.transaction((tx) => tx.update(enrolments).set({ finishedAt }).where(eq(enrolments.id, enrolmentId)));
	return enrolmentId;
}

describe('a personal invitation', () => {
	it('says who invites to what, and is noted as opened by the borrower, but not by the lender’s own people', async () => {
		const { lender, borrowerId, learner } = await assigned();
		const code = (await inviteBorrower(lender.ctx, lender.party, borrowerId)) ?? '';
		expect(await openInvitation(lender.ctx, code)).toMatchObject({ lender: '安舟消费金融', joined: 'not yet' });
		expect((await borrowerById(lender.ctx, lender.party, borrowerId))?.openedAt).toBeNull();
		expect((await openInvitation(learner, code))?.courses).toMatchObject([{ courseId: 'tiny' }]);
		expect((await borrowerById(lender.ctx, lender.party, borrowerId))?.openedAt).not.toBeNull();
	});

	it('works once, and an older one stops working when a new one is made', async () => {
		const { lender, borrowerId, learner } = await assigned();
		const older = (await inviteBorrower(lender.ctx, lender.party, borrowerId)) ?? '';
		const code = (await inviteBorrower(lender.ctx, lender.party, borrowerId)) ?? '';
		expect(await acceptInvitation(learner, older)).toBe(false);
		expect(await acceptInvitation(learner, code)).toBe(true);
		expect(await acceptInvitation(await newMember(database), code)).toBe(false);
		expect(await openInvitation(learner, code)).toBeUndefined();
		expect(await inviteBorrower(lender.ctx, lender.party, borrowerId)).toBeUndefined();
	});
});

describe('what a lender sees', () => {
	it('follows the learner from invited to certified, by dates alone', async () => {
		const all = await assigned();
		expect(statusOf(await seen(all))).toBe('invited');
		await joins(all.lender, all.borrowerId, all.learner);
		expect(statusOf(await seen(all))).toBe('opened');
		const id = await finishes(all.learner);
		expect(statusOf(await seen(all))).toBe('finished');
		const [enrolment] = await database.read.select().from(enrolments).where(eq(enrolments.id, id));
		const text = { en: 'x', 'zh-Hans': 'x', 'zh-Hant': 'x' };
		await database.transaction((tx) =>
			tx.insert(certificates).values({
				...{ id: all.learner.newId(), learnerId: learnerIdOf(all.learner), courseId: 'tiny', name: '秘密' },
				...{ courseVersionId: enrolment?.courseVersionId ?? '', courseTitle: text, outcomes: [] },
				issuedAt: all.learner.now()
			})
		);
		expect(statusOf(await seen(all))).toBe('certified');
		expect(Object.keys(await seen(all)).sort()).toEqual(
			[
				...['assignedAt', 'borrowerId', 'certifiedAt', 'certifiedUntil', 'courseId', 'dueAt', 'finishedAt'],
				...['id', 'openedAt', 'reference', 'startedAt', 'withdrawn']
			].sort()
		);
	});

	it('is the same that the learner is shown', async () => {
		const all = await assigned();
		await joins(all.lender, all.borrowerId, all.learner);
		await finishes(all.learner);
		const [own] = await ownLenders(all.learner);
		expect(own?.assignments).toEqual([await seen(all)]);
		expect(await ownLenders(await newMember(database))).toEqual([]);
	});

	it('is nothing but «withdrawn» once the learner has left', async () => {
		const all = await assigned();
		await joins(all.lender, all.borrowerId, all.learner);
		await finishes(all.learner);
		await leaveLender(await newMember(database), all.borrowerId);
		expect(statusOf(await seen(all))).toBe('finished');
		await leaveLender(all.learner, all.borrowerId);
		expect(await seen(all)).toMatchObject({ openedAt: null, startedAt: null, finishedAt: null, withdrawn: true });
		const { lender, borrowerId } = all;
		expect(await borrowerById(lender.ctx, lender.party, borrowerId)).toMatchObject({ joinedAt: null, withdrawn: true });
		const funnel = await funnelOf(lender.ctx, lender.party);
		expect(funnel?.counted.steps[0]).toMatchObject({
			invited: 0,
			opened: 0,
			started: 0,
			finished: 0,
			late: 0,
			withdrawn: 1
		});
		expect(await ownLenders(all.learner)).toEqual([]);
	});

	it('is the same when the learner deletes everything', async () => {
		const all = await assigned();
		await joins(all.lender, all.borrowerId, all.learner);
		await database.transaction((tx) => tx.delete(learners).where(eq(learners.id, learnerIdOf(all.learner))));
		expect(await seen(all)).toMatchObject({ openedAt: null, withdrawn: true });
	});

	it('does not tell from where the borrower joined, nor of other lenders', async () => {
		const one = await assigned();
		const other = await newLender(database, '另一家');
		await joins(one.lender, one.borrowerId, one.learner);
		await joins(other, await newBorrower(other), one.learner);
		const { entries } = await auditPage(one.lender.ctx, one.lender.party);
		expect(entries.find(({ action }) => action === 'borrower.joined')?.address).toBe('');
		expect(JSON.stringify([entries, await seen(one)])).not.toMatch(/另一家/);
		expect(JSON.stringify(entries)).not.toContain(learnerIdOf(one.learner));
		expect((await ownLenders(one.learner)).map(({ lender }) => lender).sort()).toEqual(
			['另一家', '安舟消费金融'].sort()
		);
	});
});

describe('a guest who joined', () => {
	it('keeps the lender when the guest’s progress goes to an account that has learned before', async () => {
		const { lender, borrowerId } = await assigned();
		const ctx = contextFor(database);
		const { userId, as } = await confirmedAccount(ctx, `${ctx.newId()}@example.com`);
		const own = await newLearner(as('here'));
		const guest = actingAs(ctx, { type: 'guest', learnerId: (await newLearner(ctx)).learnerId });
		await joins(lender, borrowerId, guest);
		await database.transaction((tx) => adoptGuest(tx, guest, userId));
		const member = as('here', own.learnerId);
		expect(await ownLenders(member)).toHaveLength(1);
		expect(JSON.stringify(await exportOwnData(member))).toContain(borrowerId);
	});
});
