import { assignments, borrowerImports, memberInvitations } from '$lib/server/db/schema';
import { assignCourse, previewOrder } from '$lib/server/lending/assign';
import { auditPage, verifyAudit } from '$lib/server/lending/audit';
import * as borrowers from '$lib/server/lending/borrowers';
import { funnelOf, lateOf } from '$lib/server/lending/funnel';
import * as imports from '$lib/server/lending/imports';
import * as invitations from '$lib/server/lending/invitations';
import * as keys from '$lib/server/lending/keys';
import * as members from '$lib/server/lending/members';
import * as organisations from '$lib/server/lending/organisations';
import * as progress from '$lib/server/lending/progress';
import * as statements from '$lib/server/lending/statements';
import { openSecrets } from '$lib/server/lending/secrets';
import { eq } from 'drizzle-orm';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newMember, type TestContext } from '../context';
import { newDatabase } from '../database';
import { borrower, joins, newBorrower, newLender, type Lender } from './lender';

const database = await newDatabase();
afterAll(() => database.close());
const secrets = openSecrets(mkdtempSync(join(tmpdir(), 'evenkeel-keys-')));

let [theirs, ours]: Lender[] = [];
let learner: TestContext;
/** Ids of all that the other lender has. */
let id: Record<'borrower' | 'import' | 'key' | 'invitation' | 'user', string>;

beforeAll(async () => {
	theirs = await newLender(database, 'Theirs');
	ours = await newLender(database, 'Ours');
	learner = await newMember(database);
	const borrowerId = await newBorrower(theirs, 'SECRET-1', { tags: ['hidden'], name: '不可见' });
	await assignCourse(theirs.ctx, theirs.party, { course: 'tiny', days: 7 });
	await joins(theirs, borrowerId, learner);
	const checked = await imports.checkFile(theirs.ctx, theirs.party, {
		name: 'SECRET.csv',
		bytes: new TextEncoder().encode('reference\nSECRET-2\n')
	});
	await keys.makeKey(theirs.ctx, theirs.party, { name: 'SECRET', scopes: ['borrowers:read'], days: 1 });
	await members.inviteMember(theirs.ctx, theirs.party, { role: 'auditor', note: 'SECRET' });
	const [open] = await database.read.select().from(memberInvitations);
	const [key] = await keys.keysOf(theirs.ctx, theirs.party);
	id = {
		borrower: borrowerId,
		import: typeof checked === 'string' ? '' : checked.id,
		key: key?.id ?? '',
		invitation: open?.id ?? '',
		user: theirs.ctx.actor.type === 'guest' ? '' : theirs.ctx.actor.userId
	};
});

/** Everything that the other lender could see of its own. */
async function all({ ctx, party }: Lender) {
	return JSON.stringify([
		await organisations.organisationOf(ctx, party),
		await members.membersOf(ctx, party),
		await borrowers.borrowerPage(ctx, party),
		await borrowers.segmentsOf(ctx, party),
		await progress.assignmentPage(ctx, party, {}),
		(await funnelOf(ctx, party))?.counted,
		await keys.keysOf(ctx, party),
		await auditPage(ctx, party),
		await imports.importOf(ctx, party, id.import)
	]);
}

describe('a lender with the real ids of another one’s things', () => {
	it('sees none of them in any list, by any id, segment, course or reference', async () => {
		const { ctx, party } = ours as Lender;
		const theirAssignments = (await database.read.select().from(assignments)).map((each) => each.id);
		const seen = [
			await all(ours as Lender),
			await borrowers.borrowerById(ctx, party, id.borrower),
			await borrowers.borrowerByReference(ctx, party, 'SECRET-1'),
			await borrowers.borrowerPage(ctx, party, { query: 'SECRET', segment: 'hidden', after: id.borrower }),
			[...(await borrowers.knownReferences(ctx, party, ['SECRET-1']))],
			await progress.assignmentsOf(ctx, party, id.borrower),
			await progress.assignmentPage(ctx, party, { course: 'tiny', segment: 'hidden' }),
			(await funnelOf(ctx, party))?.counted,
			await lateOf(ctx, party, { steps: [], late: theirAssignments }, null),
			await statements.completionOf(
				ctx,
				party,
				{ reference: 'SECRET-1', course: 'tiny' },
				{ secrets, issuer: 'http://localhost' }
			),
			await previewOrder(ctx, party, { course: 'other', days: 1, borrowers: [id.borrower] }),
			await imports.importOf(ctx, party, id.import),
			await auditPage(ctx, party, { query: id.borrower })
		];
		expect(JSON.stringify(seen)).not.toMatch(/SECRET|hidden|不可见|Theirs/);
		expect(JSON.stringify(seen)).not.toContain(id.user);
	});

	it('changes none of them by any service', async () => {
		const { ctx, party } = ours as Lender;
		const before = await all(theirs as Lender);
		await borrowers.changeBorrower(ctx, party, id.borrower, borrower('MINE'));
		await borrowers.deleteBorrower(ctx, party, id.borrower);
		expect(await invitations.inviteBorrower(ctx, party, id.borrower)).toBeUndefined();
		for await (const page of invitations.inviteEveryone(ctx, party)) expect(page).toEqual([]);
		expect(await assignCourse(ctx, party, { course: 'x', days: 1, borrowers: [id.borrower] })).toEqual([]);
		expect(await assignCourse(ctx, party, { course: 'x', days: 1, segment: 'hidden' })).toEqual([]);
		await imports.beginImport(ctx, party, id.import);
		await imports.resumeImport(ctx, party, id.import);
		await imports.runImport(ctx, party, id.import);
		await keys.revokeKey(ctx, party, id.key);
		await members.withdrawInvitation(ctx, party, id.invitation);
		await members.setRole(ctx, party, id.user, 'auditor');
		await members.setRole(ctx, party, id.user, undefined);
		expect(await all(theirs as Lender)).toBe(before);
		const kept = await database.read.select().from(borrowerImports).where(eq(borrowerImports.id, id.import));
		expect(kept[0]?.state).toBe('checked');
		expect(await database.read.select().from(assignments)).toHaveLength(1);
	});

	it('is no party in the other organisation, nor is a stranger or a guest', async () => {
		const { id: organisation } = theirs as Lender;
		expect(await organisations.partyOf((ours as Lender).ctx, organisation, '')).toBeUndefined();
		expect(await organisations.partyOf(learner, organisation, '')).toBeUndefined();
		expect(await organisations.partyOf({ ...learner, actor: { type: 'guest' } }, organisation, '')).toBeUndefined();
		await expect(organisations.foundOrganisation(learner, {} as never, '')).rejects.toThrow();
	});

	it('may use the same reference for a borrower of its own', async () => {
		expect(
			await borrowers.addBorrower((ours as Lender).ctx, (ours as Lender).party, borrower('SECRET-1'))
		).toBeTruthy();
	});

	it('has a log of its own, and both are whole', async () => {
		for (const lender of [theirs, ours]) {
			expect(await verifyAudit(database, lender?.id ?? '')).toMatchObject({ whole: true });
		}
	});
});
