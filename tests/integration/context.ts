import type { Actor } from '$lib/accounts/can';
import type { Context } from '$lib/server/context';
import type { Database } from '$lib/server/db';
import { learners, users } from '$lib/server/db/schema';
import { randomId } from '$lib/server/ids';
import type { Letter } from '$lib/server/mail';

/** A context whose clock the test sets and whose letters it can read. */
export interface TestContext extends Context {
	readonly letters: Letter[];
	/** The moment that `now()` tells. */
	at: Date;
}

export function contextFor(database: Database, actor: Actor = { type: 'guest' }): TestContext {
	const letters: Letter[] = [];
	const context: TestContext = {
		actor,
		database,
		letters,
		mailer: { send: async (letter) => void letters.push(letter) },
		at: new Date('2026-11-25T10:00:00Z'),
		now: () => context.at,
		newId: randomId
	};
	return context;
}

/** The same clock and database, seen by another actor. */
export const actingAs = (context: TestContext, actor: Actor): TestContext => ({
	...context,
	actor,
	now: () => context.at
});

/** A confirmed account that has begun to learn. */
export async function newMember(database: Database, name = '林小禾'): Promise<TestContext> {
	const [userId, learnerId] = [randomId(), randomId()];
	const createdAt = new Date('2026-11-01T00:00:00Z');
	const settings = {
		locale: 'zh-Hans',
		jurisdiction: 'CN',
		passwordHash: 'none',
		createdAt,
		emailConfirmedAt: createdAt
	};
	await database.transaction(async (tx) => {
		await tx.insert(users).values({ id: userId, email: `${userId}@example.com`, name, ...settings });
		await tx.insert(learners).values({ id: learnerId, userId, createdAt });
	});
	return contextFor(database, { type: 'member', userId, sessionId: randomId(), learnerId });
}
