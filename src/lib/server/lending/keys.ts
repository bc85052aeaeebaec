import type { Scope } from '$lib/lending/scopes';
import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Context } from '../context';
import { prepared } from '../db/prepared';
import { apiKeys } from '../db/schema';
import { hashOfSecret, randomId } from '../ids';
import { record } from './audit';
import type { Party } from './party';

/** A program that acts for an organisation. */
export interface KeyParty extends Party {
	readonly keyId: string;
	readonly scopes: readonly Scope[];
}

/** «Last used» is written at most this often, so that reading stays reading. */
const aMinute = 60_000;

/** Makes a key; gives the secret, which is shown only now: `ek_` and forty characters, 200 bits. */
export async function makeKey(
	ctx: Context,
	party: Party,
	{ name, scopes, days }: { readonly name: string; readonly scopes: readonly Scope[]; readonly days: number }
): Promise<string> {
	const secret = `ek_${randomId(40)}`;
	const [id, createdAt] = [ctx.newId(), ctx.now()];
	const expiresAt = new Date(createdAt.getTime() + days * 24 * 3_600_000);
	const kept = { hint: secret.slice(0, 7), secretHash: hashOfSecret(secret) };
	await ctx.database.transaction(async (tx) => {
		const { organisationId } = party;
		await tx.insert(apiKeys).values({ id, organisationId, name, scopes, ...kept, createdAt, expiresAt });
		await record(tx, ctx, party, 'key.made', id, { scopes });
	});
	return secret;
}

/** The organisation's keys, the newest first, without their secrets. */
export async function keysOf({ database: { read } }: Pick<Context, 'database'>, { organisationId }: Party) {
	const rows = await read
		.select()
		.from(apiKeys)
		.where(eq(apiKeys.organisationId, organisationId))
		.orderBy(desc(apiKeys.createdAt));
	return rows.map(({ secretHash: _, organisationId: __, ...key }) => key);
}

/** Ends a key at once. One of another organisation goes on. */
export async function revokeKey(ctx: Context, party: Party, id: string): Promise<void> {
	const live = and(eq(apiKeys.id, id), eq(apiKeys.organisationId, party.organisationId), isNull(apiKeys.revokedAt));
	await ctx.database.transaction(async (tx) => {
		const ended = await tx.update(apiKeys).set({ revokedAt: ctx.now() }).where(live).returning({ id: apiKeys.id });
		if (ended.length > 0) await record(tx, ctx, party, 'key.revoked', id);
	});
}

const bySecret = prepared((db) =>
	db
		.select()
		.from(apiKeys)
		.where(eq(apiKeys.secretHash, sql.placeholder('hash')))
);

/** For whom a key acts; undefined when it is unknown, revoked or expired. */
export async function partyOfKey(ctx: Context, secret: string, address: string): Promise<KeyParty | undefined> {
	const [key] = await bySecret(ctx.database.read, { hash: hashOfSecret(secret) });
	const at = ctx.now();
	if (!key || key.revokedAt || key.expiresAt <= at) return undefined;
	const { id, organisationId, scopes, lastUsedAt } = key;
	const before = new Date(at.getTime() - aMinute);
	if (!lastUsedAt || lastUsedAt < before)
		await ctx.database.transaction((tx) =>
			tx
				.update(apiKeys)
				.set({ lastUsedAt: at })
				.where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, before))))
		);
	return { organisationId, who: `key:${id}`, address, keyId: id, scopes };
}
