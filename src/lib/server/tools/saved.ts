import type { Typed } from '$lib/tools/fields';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context';
import { savedFigures } from '../db/schema';

/** No more is saved of one tool, in characters of JSON: thousands of entries of a diary. */
const MOST = 200_000;

const own = (userId: string, tool: string) => and(eq(savedFigures.userId, userId), eq(savedFigures.tool, tool));

/** What the actor saved of a tool, and when; undefined for a guest, or where nothing is saved. Nobody else can read it. */
export async function savedOf({ actor, database }: Context, tool: string) {
	if (actor.type === 'guest') return undefined;
	const [saved] = await database.read
		.select({ figures: savedFigures.figures, savedAt: savedFigures.savedAt })
		.from(savedFigures)
		.where(own(actor.userId, tool));
	return saved;
}

/** Saves figures of a tool in the actor's account, in place of earlier ones; whether they were few enough. */
export async function saveFigures({ actor, database, now }: Context, tool: string, figures: Typed): Promise<boolean> {
	if (actor.type === 'guest' || JSON.stringify(figures).length > MOST) return false;
	const { userId } = actor;
	const saved = { figures, savedAt: now() };
	await database.transaction(async (tx) => {
		await tx
			.insert(savedFigures)
			.values({ userId, tool, ...saved })
			.onConflictDoUpdate({ target: [savedFigures.userId, savedFigures.tool], set: saved });
	});
	return true;
}

/** Deletes what the actor saved of a tool. */
export async function forgetFigures({ actor, database }: Context, tool: string): Promise<void> {
	if (actor.type === 'guest') return;
	const { userId } = actor;
	await database.transaction((tx) => tx.delete(savedFigures).where(own(userId, tool)));
}
