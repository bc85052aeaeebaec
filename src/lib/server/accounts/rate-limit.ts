import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context';
import { rateLimits } from '../db/schema';
import { hashOfSecret } from '../ids';

/** How often each guessable thing may be tried in a window of time; a classroom or a mobile network shares one address. */
const limits = {
	'sign in by address': { most: 100, minutes: 15 },
	'sign in by account': { most: 8, minutes: 15 },
	'letter by address': { most: 200, minutes: 60 },
	'letter by account': { most: 4, minutes: 60 },
	'password of account': { most: 8, minutes: 15 },
	'token by address': { most: 100, minutes: 15 },
	'report by address': { most: 60, minutes: 60 }
} as const;

export class TooManyTries extends Error {
	constructor(readonly retryAt: Date) {
		super('Too many tries');
	}
}

/**
 * Counts one try of `what` by `who` (an e-mail or network address; only a hash is kept).
 * Throws `TooManyTries` when the window's limit is passed.
 */
export async function countTry({ database, now }: Context, what: keyof typeof limits, who: string): Promise<void> {
	const { most, minutes } = limits[what];
	const id = idOf(what, who);
	const at = now();
	const fresh = { count: 1, resetsAt: new Date(at.getTime() + minutes * 60_000) };
	const row = await database.transaction(async (tx) => {
		const [found] = await tx.select().from(rateLimits).where(eq(rateLimits.id, id));
		if (found && found.resetsAt > at) {
			await tx
				.update(rateLimits)
				.set({ count: sql`${rateLimits.count} + 1` })
				.where(eq(rateLimits.id, id));
			return { ...found, count: found.count + 1 };
		}
		await tx
			.insert(rateLimits)
			.values({ id, ...fresh })
			.onConflictDoUpdate({ target: rateLimits.id, set: fresh });
		return fresh;
	});
	if (row.count > most) throw new TooManyTries(row.resetsAt);
}

/** Forgets what was counted, once the right thing was given. */
export async function forgetTries({ database }: Context, what: keyof typeof limits, who: string): Promise<void> {
	await database.transaction((tx) => tx.delete(rateLimits).where(eq(rateLimits.id, idOf(what, who))));
}

const idOf = (what: keyof typeof limits, who: string): string => hashOfSecret(`${what}\n${who}`);
