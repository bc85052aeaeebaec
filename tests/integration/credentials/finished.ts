import type { Actor } from '$lib/accounts/can';
import type { Finished } from '$lib/credentials/certificate';
import { issueCertificate } from '$lib/server/credentials/certificates';
import type { Context } from '$lib/server/context';
import type { Database } from '$lib/server/db';
import { learners, users } from '$lib/server/db/schema';
import { randomId } from '$lib/server/ids';

export const now = new Date('2026-11-25T02:00:00Z');
const text = (en: string, hans: string, hant: string) => ({ en, 'zh-Hans': hans, 'zh-Hant': hant });

/** A context for `actor` in which it is `now`. */
export const contextOf = (database: Database, actor: Actor): Context => ({
	actor,
	database,
	mailer: { send: async () => undefined },
	now: () => now,
	newId: randomId
});

/** A new account with a learner, and a context for it. */
export async function newMember(database: Database, type: 'member' | 'operator' = 'member') {
	const [userId, learnerId] = [randomId(), randomId()];
	const settings = { locale: 'zh-Hans', jurisdiction: 'CN', passwordHash: 'none', isOperator: type === 'operator' };
	await database.transaction(async (tx) => {
		await tx
			.insert(users)
			.values({ id: userId, email: `${userId}@example.org`, name: '欧阳龘', createdAt: now, ...settings });
		await tx.insert(learners).values({ id: learnerId, userId, createdAt: now });
	});
	return { userId, learnerId, ctx: contextOf(database, { type, userId, sessionId: 'none', learnerId }) };
}

/** The fact that a learner finished «Before you borrow». */
export const finishedBy = (learnerId: string, more: Partial<Finished> = {}): Finished => ({
	learnerId,
	courseId: 'before-you-borrow',
	courseVersionId: 'version-1',
	courseTitle: text('Before you borrow', '借钱之前', '借錢之前'),
	outcomes: [
		text('Tell wants from needs', '分清“想要”和“需要”', '分清「想要」和「需要」'),
		text('Work out a safe instalment', '算出还得起的月供', '算出還得起的月供')
	],
	validMonths: 24,
	finishedAt: now,
	...more
});

/** A certificate of a new member: its id and whose it is. */
export async function newCertificate(database: Database, wish = { name: '欧阳龘', showName: false }) {
	const holder = await newMember(database);
	return { ...holder, id: await issueCertificate(holder.ctx, finishedBy(holder.learnerId), wish) };
}
