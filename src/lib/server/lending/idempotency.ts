import { and, eq, lt } from 'drizzle-orm';
import type { Context } from '../context';
import { idempotentRequests } from '../db/schema';
import { hashOfSecret } from '../ids';
import type { KeyParty } from './keys';
import type { LendingSecrets } from './secrets';

export interface Answer {
	readonly status: number;
	readonly body: unknown;
}

interface Once {
	readonly key: string;
	/** Method, path and body: the same key with another one is a mistake. */
	readonly request: string;
	/** An answer may hold a borrower's link, so it is kept sealed. */
	readonly secrets: Pick<LendingSecrets, 'seal' | 'unseal'>;
}

const aDay = 24 * 3_600_000;
/** A request that has not been answered after this long has lost its process; it may be made again. */
const aMinute = 60_000;
/** The status of one that is under way. */
const underWay = 0;

/**
 * Does `work` once for each idempotency key of an API key in 24 hours: the same request again gets the same answer. Gives
 * `other_body` where the key came with another request before, `under_way` while that is still being done.
 */
export async function idempotently(
	ctx: Context,
	{ keyId }: KeyParty,
	{ key, request, secrets }: Once,
	work: () => Promise<Answer>
): Promise<Answer | 'other_body' | 'under_way'> {
	const id = hashOfSecret(`${keyId}\n${key}`);
	const kept = await reserve(ctx, id, hashOfSecret(request), secrets);
	if (kept) return kept;
	try {
		const answer = await work();
		const { status, body } = answer;
		await ctx.database.transaction((tx) =>
			tx
				.update(idempotentRequests)
				.set({ status, answer: secrets.seal(JSON.stringify(body)) })
				.where(eq(idempotentRequests.id, id))
		);
		return answer;
	} catch (error) {
		await ctx.database.transaction((tx) => tx.delete(idempotentRequests).where(eq(idempotentRequests.id, id)));
		throw error;
	}
}

/** Takes the key for this request, unless it is taken: then what was answered, or why there is no answer. */
async function reserve(
	ctx: Context,
	id: string,
	bodyHash: string,
	secrets: Once['secrets']
): Promise<Answer | 'other_body' | 'under_way' | undefined> {
	const at = ctx.now().getTime();
	return ctx.database.transaction(async (tx) => {
		await tx.delete(idempotentRequests).where(lt(idempotentRequests.createdAt, new Date(at - aDay)));
		const lost = and(
			eq(idempotentRequests.id, id),
			eq(idempotentRequests.status, underWay),
			lt(idempotentRequests.createdAt, new Date(at - aMinute))
		);
		await tx.delete(idempotentRequests).where(lost);
		const [found] = await tx.select().from(idempotentRequests).where(eq(idempotentRequests.id, id));
		if (found && found.bodyHash !== bodyHash) return 'other_body';
		if (found?.status === underWay) return 'under_way';
		if (found) return { status: found.status, body: JSON.parse(secrets.unseal(found.answer)) as unknown };
		const fresh = { id, bodyHash, status: underWay, answer: '', createdAt: ctx.now() };
		await tx.insert(idempotentRequests).values(fresh);
		return undefined;
	});
}
