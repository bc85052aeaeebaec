import { eq } from 'drizzle-orm';
import type { Context } from '../context';
import { users } from '../db/schema';
import { adoptGuest } from './learners';
import { verifyPassword } from './passwords';
import { countTry, forgetTries } from './rate-limit';

/**
 * The user's id when e-mail and password belong to a confirmed account, else undefined, after the same time.
 * `address` is the network address that asks. Throws `TooManyTries`.
 */
export async function signIn(
	ctx: Context,
	email: string,
	password: string,
	address: string
): Promise<string | undefined> {
	await countTry(ctx, 'sign in by address', address);
	await countTry(ctx, 'sign in by account', email);
	const [user] = await ctx.database.read.select().from(users).where(eq(users.email, email));
	const right = await verifyPassword(user?.passwordHash, password);
	if (!user?.emailConfirmedAt || !right) return undefined;
	await forgetTries(ctx, 'sign in by account', email);
	await ctx.database.transaction((tx) => adoptGuest(tx, ctx, user.id));
	return user.id;
}
