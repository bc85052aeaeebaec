import { rateLimits } from '$lib/server/db/schema';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { newDatabase } from '../database';

const database = await newDatabase();
afterAll(() => database.close());
const resetsAt = new Date('2026-01-01T00:00:00.123Z');

const counted = async (id: string) => (await database.read.select().from(rateLimits).where(eq(rateLimits.id, id)))[0];

describe('transaction', () => {
	it('loses none of 100 read-modify-writes that wait at the same moment', async () => {
		await database.transaction((tx) => tx.insert(rateLimits).values({ id: 'busy', count: 0, resetsAt }));
		const addOne = () =>
			database.transaction(async (tx) => {
				const [row] = await tx.select().from(rateLimits).where(eq(rateLimits.id, 'busy'));
				await tx
					.update(rateLimits)
					.set({ count: (row?.count ?? NaN) + 1 })
					.where(eq(rateLimits.id, 'busy'));
			});
		const rounds = process.env['DATABASE_URL'] ? 8 : 100;
		await Promise.all(Array.from({ length: rounds }, addOne));
		expect((await counted('busy'))?.count).toBe(rounds);
	});

	it('undoes the one that fails and keeps its neighbours', async () => {
		const insert = (id: string, fails = false) =>
			database.transaction(async (tx) => {
				await tx.insert(rateLimits).values({ id, count: 1, resetsAt });
				if (fails) throw new Error('changed my mind');
			});
		const outcomes = await Promise.allSettled([insert('before'), insert('failing', true), insert('after')]);
		expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(await counted('before')).toBeDefined();
		expect(await counted('failing')).toBeUndefined();
		expect(await counted('after')).toBeDefined();
	});

	it('gives times back to the millisecond', async () => {
		await database.transaction((tx) => tx.insert(rateLimits).values({ id: 'time', count: 1, resetsAt }));
		expect((await counted('time'))?.resetsAt).toEqual(resetsAt);
	});
});
