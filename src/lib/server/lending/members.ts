import type { MemberRole } from '$lib/accounts/can';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Context } from '../context';
import type { Db } from '../db';
import { memberInvitations, memberships, organisations, users } from '../db/schema';
import { hashOfSecret } from '../ids';
import { record } from './audit';
import type { Party } from './party';

const daysValid = 7;

interface Invited {
	readonly role: MemberRole;
	/** For whoever invites: whom the link is for. */
	readonly note: string;
}

/** Makes a link's token in a transaction that does more; only its hash is kept. */
export async function inviteIn(tx: Db, ctx: Context, party: Party, { role, note }: Invited): Promise<string> {
	const token = ctx.newId() + ctx.newId();
	const { organisationId } = party;
	const [id, createdAt] = [hashOfSecret(token), ctx.now()];
	const expiresAt = new Date(createdAt.getTime() + daysValid * 24 * 3_600_000);
	await tx.insert(memberInvitations).values({ id, organisationId, role, note, createdAt, expiresAt });
	await record(tx, ctx, party, 'member.invited', id.slice(0, 12), { role });
	return token;
}

/** Makes an invitation for a member, good once and for seven days; gives the token, which is shown only now. */
export const inviteMember = (ctx: Context, party: Party, invited: Invited): Promise<string> =>
	ctx.database.transaction((tx) => inviteIn(tx, ctx, party, invited));

/** Takes an open invitation back. One of another organisation stays. */
export async function withdrawInvitation(ctx: Context, party: Party, id: string): Promise<void> {
	const own = and(eq(memberInvitations.id, id), eq(memberInvitations.organisationId, party.organisationId));
	await ctx.database.transaction(async (tx) => {
		const gone = await tx.delete(memberInvitations).where(own).returning({ id: memberInvitations.id });
		if (gone.length > 0) await record(tx, ctx, party, 'invitation.withdrawn', id.slice(0, 12));
	});
}

/** Who invites to what by a token; undefined when it is unknown, used or expired. */
export async function invitationOf({ database, now }: Context, token: string) {
	const [found] = await database.read
		.select({ organisationId: organisations.id, name: organisations.name, role: memberInvitations.role })
		.from(memberInvitations)
		.innerJoin(organisations, eq(organisations.id, memberInvitations.organisationId))
		.where(and(eq(memberInvitations.id, hashOfSecret(token)), gt(memberInvitations.expiresAt, now())));
	return found;
}

/** Makes the actor a member by a token, which is then used up. Whoever is a member already keeps their role. */
export async function joinOrganisation(ctx: Context, token: string, address: string): Promise<string | undefined> {
	const { actor, now } = ctx;
	if (actor.type === 'guest') return undefined;
	const live = and(eq(memberInvitations.id, hashOfSecret(token)), gt(memberInvitations.expiresAt, now()));
	return ctx.database.transaction(async (tx) => {
		const [used] = await tx.delete(memberInvitations).where(live).returning();
		if (!used) return undefined;
		const { organisationId, role } = used;
		await tx
			.insert(memberships)
			.values({ organisationId, userId: actor.userId, role, createdAt: now() })
			.onConflictDoNothing({ target: [memberships.organisationId, memberships.userId] });
		const party = { organisationId, who: `user:${actor.userId}`, address };
		await record(tx, ctx, party, 'member.joined', actor.userId, { role });
		return organisationId;
	});
}

/** The members of an organisation by name, and its open invitations. */
export async function membersOf({ database, now }: Context, { organisationId }: Party) {
	const members = await database.read
		.select({ userId: users.id, name: users.name, email: users.email, role: memberships.role })
		.from(memberships)
		.innerJoin(users, eq(users.id, memberships.userId))
		.where(eq(memberships.organisationId, organisationId))
		.orderBy(asc(users.name));
	const open = await database.read
		.select()
		.from(memberInvitations)
		.where(and(eq(memberInvitations.organisationId, organisationId), gt(memberInvitations.expiresAt, now())))
		.orderBy(asc(memberInvitations.createdAt));
	return { members, open };
}

/** Gives a member another role, or none. An organisation never loses its last owner: then nothing happens but «last_owner». */
export async function setRole(
	ctx: Context,
	party: Party,
	userId: string,
	role: MemberRole | undefined
): Promise<'last_owner' | undefined> {
	const { organisationId } = party;
	const theirs = and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId));
	return ctx.database.transaction(async (tx) => {
		const all = await tx.select().from(memberships).where(eq(memberships.organisationId, organisationId));
		if (!all.some((each) => each.userId === userId)) return undefined;
		const owners = all.filter((each) => each.role === 'owner');
		if (role !== 'owner' && owners.length === 1 && owners[0]?.userId === userId) return 'last_owner';
		if (role) await tx.update(memberships).set({ role }).where(theirs);
		else await tx.delete(memberships).where(theirs);
		await record(tx, ctx, party, role ? 'member.changed' : 'member.removed', userId, role ? { role } : {});
		return undefined;
	});
}
