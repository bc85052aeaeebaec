import { setExtraTime } from '$lib/server/accounts/operators';
import { learners, users } from '$lib/server/db/schema';
import { eq } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { newMember } from '../context';
import { newDatabase } from '../database';

const database = await newDatabase();
afterAll(() => database.close());

it('is given to a learner with a confirmed account, and to nobody else', async () => {
	const { actor } = await newMember(database);
	const userId = actor.type === 'guest' ? '' : actor.userId;
	const [user] = await database.read.select().from(users).where(eq(users.id, userId));
	expect(await setExtraTime(database, user?.email ?? '', 25)).toBe(true);
	const percents = await database.read.select({ percent: learners.extraTimePercent }).from(learners);
	expect(percents).toEqual([{ percent: 25 }]);
	expect(await setExtraTime(database, 'nobody@example.org', 25)).toBe(false);
});
