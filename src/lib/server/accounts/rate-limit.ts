import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context';
import { rateLimits } from '../db/schema';
import { hashOfSecret } from '../ids';

/** How often each guessable thing may be tried in a window of time. */
const limits = {
	'sign in by address': { most: 30, minutes: 15 },
	'sign in by account': { most: 8, minutes: 15 },
	'letter by address': { most: 20, minutes: 60 },
	'letter by account': { most: 4, minutes: 60 },
	'token by address': { most: 30, minutes: 15 }
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
	const id = hashOfSecret(`${what}\n${who}`);
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
