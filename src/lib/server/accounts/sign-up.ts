import type { SignUp } from '$lib/accounts/forms';
import type { Locale } from '$lib/i18n/locale';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../context';
import type { Db } from '../db';
import { users } from '../db/schema';
import { newEmailToken, spendToken, userOfToken } from './email-links';
import { adoptGuest } from './learners';
import { hashPassword, verifyPassword } from './passwords';
import { countTry } from './rate-limit';

/** What a letter must be written about; the caller writes it in the reader's language. */
export type SignUpOutcome =
	{ readonly type: 'confirm'; readonly token: string } | { readonly type: 'known' } | { readonly type: 'sent already' };

/**
 * Makes an unconfirmed account, or replaces one that was never confirmed. The page must show the same
 * whatever comes back: only the letter tells a stranger from the owner.
 */
export async function signUp(ctx: Context, form: z.infer<typeof SignUp>, locale: Locale): Promise<SignUpOutcome> {
	const passwordHash = await hashPassword(form.password);
	return ctx.database.transaction(async (tx) => {
		const [known] = await tx.select().from(users).where(eq(users.email, form.email));
		if (known?.emailConfirmedAt) return { type: 'known' };
		const id = known?.id ?? ctx.newId();
		const proposed = { name: form.name, passwordHash, locale };
		if (known) await tx.update(users).set(proposed).where(eq(users.id, id));
		else
			await tx
				.insert(users)
				.values({ id, email: form.email, ...proposed, jurisdiction: jurisdictionOf(locale), createdAt: ctx.now() });
		const token = await newEmailToken(tx, ctx, id, 'confirm');
		return token ? { type: 'confirm', token } : { type: 'sent already' };
	});
}

/** A first guess, to be changed in the settings: a language is not a jurisdiction. */
const jurisdictionOf = (locale: Locale): string => (locale === 'zh-Hans' ? 'CN' : 'general');

/** Whether a confirmation link still works. */
export const confirmable = async (ctx: Context, token: string): Promise<boolean> =>
	(await userOfToken(ctx.database.read, ctx, token, 'confirm')) !== undefined;

/**
 * Confirms the address of the account that a link was sent for, and gives it the guest's progress. The password is
 * asked again, so that nobody confirms an account that a stranger prepared with their address. Returns the user's
 * id, or why not. Throws `TooManyTries`.
 */
export async function confirm(
	ctx: Context,
	token: string,
	password: string
): Promise<{ userId: string } | 'expired' | 'wrong'> {
	const user = await userOfToken(ctx.database.read, ctx, token, 'confirm');
	if (!user) return 'expired';
	await countTry(ctx, 'password of account', user.id);
	if (!(await verifyPassword(user.passwordHash, password))) return 'wrong';
	await ctx.database.transaction(async (tx) => {
		await spendToken(tx, token);
		await markConfirmed(tx, ctx, user.id);
		await adoptGuest(tx, ctx, user.id);
	});
	return { userId: user.id };
}

async function markConfirmed(tx: Db, ctx: Context, userId: string): Promise<void> {
	await tx.update(users).set({ emailConfirmedAt: ctx.now() }).where(eq(users.id, userId));
}
