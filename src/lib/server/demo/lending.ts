import { BorrowerInput } from '$lib/lending/borrower';
import { eq } from 'drizzle-orm';
import { learnerOf } from '../accounts/learners';
import type { Context } from '../context';
import { users } from '../db/schema';
import { assignCourse } from '../lending/assign';
import { addBorrower } from '../lending/borrowers';
import { acceptInvitation, inviteBorrower, openInvitation } from '../lending/invitations';
import { inviteMember, joinOrganisation } from '../lending/members';
import { foundOrganisation, ownOrganisations, partyOf } from '../lending/organisations';
import type { Taught } from './learning';

const address = '127.0.0.1';
const about = {
	name: '安舟消费金融（演示）',
	contact: '客服热线 400-000-0000，每日 8:00–22:00',
	complaints: '投诉热线 400-000-0001；金融消费权益保护热线 12363',
	languages: ['zh-Hans', 'zh-Hant', 'en'] as const,
	retentionMonths: 24
};
/** Borrowers, and the accounts of the demonstration that some of them turn out to be. */
const borrowers = [
	{ reference: 'A-1001', tags: ['新借款人', '广东'], is: 'halfway@demo.example', assigned: true },
	{ reference: 'A-1002', tags: ['新借款人'], is: 'certified@demo.example', assigned: true },
	{ reference: 'A-1003', tags: ['新借款人', '四川'], opened: true, assigned: true },
	{ reference: 'A-1004', tags: ['续贷'], assigned: true },
	{ reference: 'A-1005', tags: ['续贷', '广东'] }
];

/** Sets up a lender with this person as its owner, with borrowers at different points of their way. */
export async function lend(ctx: Context, { courses: [published] }: Taught): Promise<void> {
	const { actor } = ctx;
	if (actor.type === 'guest' || !published) return;
	const founder: Context = { ...ctx, actor: { ...actor, type: 'operator' } };
	const { id, token } = await foundOrganisation(founder, about, address);
	await joinOrganisation(ctx, token, address);
	const party = await partyOf(ctx, id, address);
	if (!party) throw new Error('The owner of the demonstration’s lender could not join it.');
	for (const { is, opened, assigned, ...borrower } of borrowers) {
		const added = await addBorrower(ctx, party, BorrowerInput.parse({ ...borrower, product: '消费贷' }));
		if (!added) continue;
		if (assigned) await assignCourse(ctx, party, { course: published.course.id, days: 14, borrowers: [added] });
		const code = await inviteBorrower(ctx, party, added);
		const learnerId = is && (await learnerBy(ctx, is));
		if (code && opened) await openInvitation({ ...ctx, actor: { type: 'guest' } }, code);
		if (code && learnerId) await acceptInvitation({ ...ctx, actor: { type: 'guest', learnerId } }, code);
	}
}

async function learnerBy({ database: { read } }: Context, email: string): Promise<string | undefined> {
	const [user] = await read.select({ id: users.id }).from(users).where(eq(users.email, email));
	return user && learnerOf(read, { userId: user.id });
}

/** Makes this person an officer of the lender that `owner` has set up. */
export async function joinAsOfficer(ctx: Context, owner: string): Promise<void> {
	const [user] = await ctx.database.read.select({ id: users.id }).from(users).where(eq(users.email, owner));
	if (!user) return;
	const asOwner: Context = { ...ctx, actor: { type: 'member', userId: user.id, sessionId: 'none' } };
	const [organisation] = await ownOrganisations(asOwner);
	const party = organisation && (await partyOf(asOwner, organisation.id, address));
	if (!party) return;
	await joinOrganisation(ctx, await inviteMember(asOwner, party, { role: 'officer', note: '演示' }), address);
}
