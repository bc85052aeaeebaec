import type { MemberRole } from '$lib/accounts/can';
import { BorrowerInput, type NewBorrower } from '$lib/lending/borrower';
import { addBorrower } from '$lib/server/lending/borrowers';
import { inviteBorrower, acceptInvitation } from '$lib/server/lending/invitations';
import { joinOrganisation, inviteMember } from '$lib/server/lending/members';
import { foundOrganisation, partyOf } from '$lib/server/lending/organisations';
import type { Database } from '$lib/server/db';
import { actingAs, newMember, type TestContext } from '../context';

const about = {
	name: '安舟消费金融',
	contact: '400-000-0000',
	complaints: 'complaints@anzhou.example',
	languages: ['zh-Hans', 'en'] as const,
	retentionMonths: 24
};
const details = { ...about, languages: [...about.languages] };

/** An organisation with its owner, and a way to act in it. */
export async function newLender(database: Database, name = about.name) {
	const operator = await newMember(database, '周行远');
	if (operator.actor.type !== 'member') throw new Error('no member');
	const asOperator = actingAs(operator, { ...operator.actor, type: 'operator' });
	const { id, token } = await foundOrganisation(asOperator, { ...details, name }, '10.0.0.1');
	const ctx = await newMember(database, '许文');
	await joinOrganisation(ctx, token, '10.0.0.2');
	return { id, ctx, party: await mustBeParty(ctx, id) };
}

async function mustBeParty(ctx: TestContext, id: string) {
	const party = await partyOf(ctx, id, '10.0.0.2');
	if (!party) throw new Error('no member of it');
	return party;
}

export type Lender = Awaited<ReturnType<typeof newLender>>;

/** Another member of the lender. */
export async function colleague({ ctx, party, id }: Lender, role: MemberRole) {
	const member = await newMember(ctx.database, role);
	await joinOrganisation(member, await inviteMember(ctx, party, { role, note: role }), '10.0.0.3');
	return { ctx: member, party: await mustBeParty(member, id) };
}

export const borrower = (reference: string, more: Partial<NewBorrower> = {}): NewBorrower => ({
	...BorrowerInput.parse({ reference }),
	...more
});

/** A borrower of the lender; gives the id. */
export async function newBorrower({ ctx, party }: Lender, reference = ctx.newId(), more: Partial<NewBorrower> = {}) {
	const id = await addBorrower(ctx, party, borrower(reference, more));
	if (!id) throw new Error('the reference is taken');
	return id;
}

/** Someone who learns joins as that borrower. */
export async function joins(lender: Lender, borrowerId: string, learner: TestContext): Promise<void> {
	const code = await inviteBorrower(lender.ctx, lender.party, borrowerId);
	if (!code || !(await acceptInvitation(learner, code))) throw new Error('could not join');
}
