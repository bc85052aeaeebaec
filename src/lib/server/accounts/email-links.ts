import { and, eq } from 'drizzle-orm';
import type { Context } from '../context';
import type { Db } from '../db';
import { emailTokens, users } from '../db/schema';
import { hashOfSecret } from '../ids';

export type Purpose = 'confirm' | 'reset';

const hoursValid: Record<Purpose, number> = { confirm: 48, reset: 1 };

/** A form sent twice within this time makes one letter. */
const doubled = 60_000;

/**
 * Makes a new one-time token for a user; an older one of the same purpose stops working. Only its hash is kept. Undefined
 * when one was made less than a minute ago: the letter with it is on its way, and must go on working.
 */
export async function newEmailToken(
	tx: Db,
	{ now, newId }: Context,
	userId: string,
	purpose: Purpose
): Promise<string | undefined> {
	const token = newId() + newId();
	const expiresAt = new Date(now().getTime() + hoursValid[purpose] * 3_600_000);
	const ofUser = and(eq(emailTokens.userId, userId), eq(emailTokens.purpose, purpose));
	const earlier = await tx.select().from(emailTokens).where(ofUser);
	if (earlier.some((one) => expiresAt.getTime() - one.expiresAt.getTime() < doubled)) return undefined;
	await tx.delete(emailTokens).where(ofUser);
	await tx.insert(emailTokens).values({ id: hashOfSecret(token), userId, purpose, expiresAt });
	return token;
}

/** The user a live token belongs to, or undefined when it is unknown, used or expired. */
export async function userOfToken(db: Db, { now }: Context, token: string, purpose: Purpose) {
	const [found] = await db
		.select()
		.from(emailTokens)
		.innerJoin(users, eq(users.id, emailTokens.userId))
		.where(and(eq(emailTokens.id, hashOfSecret(token)), eq(emailTokens.purpose, purpose)));
	return found && found.email_tokens.expiresAt > now() ? found.users : undefined;
}

/** Uses up a token. */
export async function spendToken(tx: Db, token: string): Promise<void> {
	await tx.delete(emailTokens).where(eq(emailTokens.id, hashOfSecret(token)));
}
