import { can, type MemberRole } from '$lib/accounts/can';
import type { Locale } from '$lib/i18n/locale';
import { and, asc, eq } from 'drizzle-orm';
import type { Context } from '../context';
import { memberships, organisations } from '../db/schema';
import { record } from './audit';
import { inviteIn } from './members';
import type { MemberParty, Party } from './party';

/** What an organisation says of itself, and how many months it keeps a borrower. */
interface Organisation {
	readonly name: string;
	readonly contact: string;
	readonly complaints: string;
	readonly languages: readonly Locale[];
	readonly retentionMonths: number;
}

/**
 * Makes an organisation for a lender and an invitation for its first owner; gives both ids, the invitation's token only
 * here. Only an operator may. `address` is where the request came from.
 */
export async function foundOrganisation(
	ctx: Context,
	details: Organisation,
	address: string
): Promise<{ readonly id: string; readonly token: string }> {
	const { actor } = ctx;
	if (actor.type !== 'operator' || !can(actor, 'found organisations')) throw new Error('Only an operator founds one.');
	const id = ctx.newId();
	const party = { organisationId: id, who: `operator:${actor.userId}`, address };
	return ctx.database.transaction(async (tx) => {
		await tx.insert(organisations).values({ id, ...details, createdAt: ctx.now() });
		await record(tx, ctx, party, 'organisation.founded', id, { name: details.name });
		return { id, token: await inviteIn(tx, ctx, party, { role: 'owner', note: details.name }) };
	});
}

/** The organisations that the actor is a member of, by name, with the role in each. */
export async function ownOrganisations({ actor, database }: Context) {
	if (actor.type === 'guest') return [];
	return database.read
		.select({ id: organisations.id, name: organisations.name, role: memberships.role })
		.from(memberships)
		.innerJoin(organisations, eq(organisations.id, memberships.organisationId))
		.where(eq(memberships.userId, actor.userId))
		.orderBy(asc(organisations.name));
}

/** The actor as a member of an organisation; undefined for one that they are no member of, as for one that isn't. */
export async function partyOf(
	{ actor, database }: Context,
	organisationId: string,
	address: string
): Promise<(MemberParty & { readonly role: MemberRole }) | undefined> {
	if (actor.type === 'guest') return undefined;
	const [found] = await database.read
		.select({ role: memberships.role })
		.from(memberships)
		.where(and(eq(memberships.organisationId, organisationId), eq(memberships.userId, actor.userId)));
	return found && { organisationId, who: `user:${actor.userId}`, role: found.role, address };
}

/** What an organisation says of itself. */
export async function organisationOf(
	{ database }: Pick<Context, 'database'>,
	{ organisationId }: Pick<Party, 'organisationId'>
) {
	const [found] = await database.read.select().from(organisations).where(eq(organisations.id, organisationId));
	if (!found) throw new Error('A party of no organisation.');
	return found;
}

/** Changes what an organisation says of itself, and how long it keeps borrowers. */
export async function changeOrganisation(ctx: Context, party: Party, details: Organisation): Promise<void> {
	await ctx.database.transaction(async (tx) => {
		await tx.update(organisations).set(details).where(eq(organisations.id, party.organisationId));
		await record(tx, ctx, party, 'organisation.changed', party.organisationId, {
			name: details.name,
			retentionMonths: details.retentionMonths
		});
	});
}
