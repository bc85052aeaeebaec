import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Context } from '../context';
import type { Db } from '../db';
import { assignments, borrowers, learners, organisations } from '../db/schema';
import { hashOfSecret, randomId } from '../ids';
import { record } from './audit';
import { own } from './borrowers';
import type { Party } from './party';
import { partyOf } from './organisations';
import { runProgrammes } from './programmes';
import { tellJoined, tellWithdrawn } from './webhooks/outbox';

/** Sixteen characters, 80 bits; as a link, typed in, or scanned. */
const newCode = (): string => randomId(16);

/** What was typed or pasted as a code: case, spaces and hyphens don't matter, nor the address before it. */
export const codeOfTyped = (typed: string): string =>
	(typed.trim().split('/').at(-1) ?? '')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^a-z2-7]/g, '');

/**
 * Makes a new invitation for a borrower; an older one stops working. Gives its code, which is kept as a hash only.
 * Undefined for a borrower who has joined, or of another organisation.
 */
export async function inviteBorrower(ctx: Context, party: Party, id: string): Promise<string | undefined> {
	const code = newCode();
	return ctx.database.transaction(async (tx) => {
		const open = { invitationHash: hashOfSecret(code), invitedAt: ctx.now() };
		const done = await tx
			.update(borrowers)
			.set(open)
			.where(and(own(party, id), isNull(borrowers.learnerId)))
			.returning({ id: borrowers.id });
		if (done.length === 0) return undefined;
		await record(tx, ctx, party, 'borrower.invited', id);
		return code;
	});
}

/** Makes new invitations for everyone who has not joined yet, a page at a time; older ones stop working. */
export async function* inviteEveryone(ctx: Context, party: Party) {
	const { organisationId } = party;
	await ctx.database.transaction((tx) => record(tx, ctx, party, 'links.made', organisationId));
	const never = and(eq(borrowers.organisationId, organisationId), isNull(borrowers.joinedAt));
	for (let after = ''; ;) {
		const page = await ctx.database.read
			.select({ id: borrowers.id, reference: borrowers.reference, name: borrowers.name, locale: borrowers.locale })
			.from(borrowers)
			.where(and(never, gt(borrowers.id, after)))
			.orderBy(asc(borrowers.id))
			.limit(500);
		const coded = page.map((each) => ({ ...each, code: newCode() }));
		await ctx.database.transaction(async (tx) => {
			const invitedAt = ctx.now();
			for (const { id, code } of coded)
				await tx
					.update(borrowers)
					.set({ invitationHash: hashOfSecret(code), invitedAt })
					.where(and(eq(borrowers.id, id), isNull(borrowers.joinedAt)));
		});
		yield coded;
		if (page.length < 500) return;
		after = page.at(-1)?.id ?? '';
	}
}

/** What the first page says: who invites whom to what, and whom to complain to. */
export interface Invitation {
	readonly borrowerId: string;
	readonly organisationId: string;
	readonly lender: string;
	readonly contact: string;
	readonly complaints: string;
	readonly name: string | null;
	readonly courses: readonly { readonly courseId: string; readonly dueAt: Date }[];
	/** Who follows the borrower's link in this lender's name: nobody yet, this browser, an account, or another browser. */
	readonly joined: 'not yet' | 'here' | 'account' | 'elsewhere';
}

/** Whether a code opens an invitation. */
export async function isInvitation({ database }: Context, code: string): Promise<boolean> {
	const [found] = await database.read
		.select({ id: borrowers.id })
		.from(borrowers)
		.where(eq(borrowers.invitationHash, hashOfSecret(code)));
	return found !== undefined;
}

/** The invitation of a code; undefined when it is unknown, replaced or used. Notes that the borrower has opened it. */
export async function openInvitation(ctx: Context, code: string): Promise<Invitation | undefined> {
	const [found] = await ctx.database.read
		.select({ id: borrowers.id })
		.from(borrowers)
		.where(eq(borrowers.invitationHash, hashOfSecret(code)));
	return found && openAs(ctx, found.id);
}

/** The invitation of a borrower whose link has been checked. A member of the organisation who looks does not open it. */
export async function openAs(ctx: Context, borrowerId: string): Promise<Invitation | undefined> {
	const { read } = ctx.database;
	const [found] = await read
		.select()
		.from(borrowers)
		.innerJoin(organisations, eq(organisations.id, borrowers.organisationId))
		.leftJoin(learners, eq(learners.id, borrowers.learnerId))
		.where(eq(borrowers.id, borrowerId));
	if (!found) return undefined;
	const { borrowers: borrower, organisations: lender, learners: learner } = found;
	const unopened = and(eq(borrowers.id, borrowerId), isNull(borrowers.openedAt));
	if (!borrower.openedAt && !(await partyOf(ctx, lender.id, '')))
		await ctx.database.transaction((tx) => tx.update(borrowers).set({ openedAt: ctx.now() }).where(unopened));
	const { actor } = ctx;
	const elsewhere = learner?.userId ? 'account' : 'elsewhere';
	return {
		borrowerId,
		organisationId: lender.id,
		lender: lender.name,
		contact: lender.contact,
		complaints: lender.complaints,
		name: borrower.name,
		courses: await read
			.select({ courseId: assignments.courseId, dueAt: assignments.dueAt })
			.from(assignments)
			.where(eq(assignments.borrowerId, borrowerId))
			.orderBy(asc(assignments.dueAt)),
		joined: !learner ? 'not yet' : learner.id === actor.learnerId ? 'here' : elsewhere
	};
}

/**
 * Lets the lender of a code see the actor's status from now on; the code is used up. The actor must be a learner.
 * False when the code no longer works.
 */
export async function acceptInvitation(ctx: Context, code: string): Promise<boolean> {
	return ctx.database.transaction(async (tx) => {
		const [found] = await tx
			.select({ id: borrowers.id, learnerId: borrowers.learnerId })
			.from(borrowers)
			.where(eq(borrowers.invitationHash, hashOfSecret(code)));
		if (!found || found.learnerId) return false;
		await joinIn(tx, ctx, found.id);
		return true;
	});
}

/** Makes the actor's learner the one behind a borrower, and does what the programmes say of joining. */
export async function joinIn(tx: Db, ctx: Context, borrowerId: string): Promise<void> {
	const { learnerId } = ctx.actor;
	if (!learnerId) throw new Error('joining needs a learner');
	const at = ctx.now();
	const [joined] = await tx
		.update(borrowers)
		.set({ learnerId, joinedAt: at, invitationHash: null })
		.where(eq(borrowers.id, borrowerId))
		.returning({ organisationId: borrowers.organisationId, openedAt: borrowers.openedAt });
	if (!joined) return;
	if (!joined.openedAt) await tx.update(borrowers).set({ openedAt: at }).where(eq(borrowers.id, borrowerId));
	const party = byBorrower(joined.organisationId, borrowerId);
	await record(tx, ctx, party, 'borrower.joined', borrowerId);
	await tellJoined(tx, ctx, party, borrowerId);
	await runProgrammes(tx, ctx, { ...party, who: 'system' }, borrowerId, 'joined');
}

/** Takes the actor's consent back: the lender sees «withdrawn» from now on, and nothing else. Another's id does nothing. */
export async function leaveLender(ctx: Context, borrowerId: string): Promise<void> {
	const { learnerId } = ctx.actor;
	if (!learnerId) return;
	const theirs = and(eq(borrowers.id, borrowerId), eq(borrowers.learnerId, learnerId));
	await ctx.database.transaction(async (tx) => {
		const [left] = await tx
			.update(borrowers)
			.set({ learnerId: null })
			.where(theirs)
			.returning({ organisationId: borrowers.organisationId });
		if (!left) return;
		const party = byBorrower(left.organisationId, borrowerId);
		await record(tx, ctx, party, 'borrower.left', borrowerId);
		await tellWithdrawn(tx, ctx, party, borrowerId);
	});
}

/** A lender reads its log: where a borrower was, by network address, is none of its business. */
const byBorrower = (organisationId: string, borrowerId: string): Party => ({
	organisationId,
	who: `borrower:${borrowerId}`,
	address: ''
});
