import { eq } from 'drizzle-orm';
import type { Context } from '../context';
import { sessions, users } from '../db/schema';
import { newEmailToken, spendToken, userOfToken } from './email-links';
import { hashPassword } from './passwords';

/** A token to send to the owner of a confirmed account, or undefined when there is none. */
export function askForReset(ctx: Context, email: string): Promise<string | undefined> {
	return ctx.database.transaction(async (tx) => {
		const [user] = await tx.select().from(users).where(eq(users.email, email));
		return user?.emailConfirmedAt ? newEmailToken(tx, ctx, user.id, 'reset') : undefined;
	});
}

/** Sets a new password by a link's token and ends every session. False when the link no longer works. */
export async function resetPassword(ctx: Context, token: string, password: string): Promise<boolean> {
	const passwordHash = await hashPassword(password);
	return ctx.database.transaction(async (tx) => {
		const user = await userOfToken(tx, ctx, token, 'reset');
		if (!user) return false;
		await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id));
		await tx.delete(sessions).where(eq(sessions.userId, user.id));
		await spendToken(tx, token);
		return true;
	});
}

/** Whether a reset link still works. */
export const resettable = async (ctx: Context, token: string): Promise<boolean> =>
	(await userOfToken(ctx.database.read, ctx, token, 'reset')) !== undefined;
