import { likelihood, ratingOf, remembered, RETENTION, timesOf } from '$lib/learning/memory';
import fc from 'fast-check';
import { Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';

const start = new Date('2026-11-25T10:00:00Z');
const day = 24 * 3600 * 1000;
const after = (days: number) => new Date(start.getTime() + days * day);

describe('ratingOf', () => {
	it.each([
		[{ fraction: 0 }, Rating.Again],
		[{ fraction: 0.4 }, Rating.Again],
		[{ fraction: 0.5 }, Rating.Hard],
		[{ fraction: 1, helped: true }, Rating.Hard],
		[{ fraction: 1, certainty: 1 as const }, Rating.Hard],
		[{ fraction: 1 }, Rating.Good],
		[{ fraction: 1, certainty: 3 as const }, Rating.Easy],
		[{ fraction: 0, certainty: 3 as const }, Rating.Again]
	])('%j', (recall, rating) => expect(ratingOf(recall)).toBe(rating));
});

describe('remembered', () => {
	it('comes again later after each right answer, sooner after one that was not', () => {
		const first = remembered(undefined, { fraction: 1 }, start);
		const second = remembered(first.card, { fraction: 1 }, first.dueAt);
		const gap = (from: Date, to: Date) => (to.getTime() - from.getTime()) / day;
		expect(gap(start, first.dueAt)).toBeGreaterThanOrEqual(1);
		expect(gap(first.dueAt, second.dueAt)).toBeGreaterThan(gap(start, first.dueAt));
		const forgotten = remembered(second.card, { fraction: 0 }, second.dueAt);
		expect(gap(second.dueAt, forgotten.dueAt)).toBeLessThan(gap(first.dueAt, second.dueAt));
		expect([first.times, second.times, forgotten.times]).toEqual([1, 2, 3]);
		expect(timesOf(forgotten.card)).toBe(3);
	});

	it('is due about when it would be known nine times in ten', () => {
		const { card, dueAt } = remembered(undefined, { fraction: 1 }, start);
		expect(likelihood(card, dueAt)).toBeGreaterThan(RETENTION - 0.05);
		expect(likelihood(card, dueAt)).toBeLessThan(RETENTION + 0.05);
		expect(likelihood(card, after(365))).toBeLessThan(likelihood(card, dueAt));
		expect(likelihood(undefined, start)).toBe(0);
		expect(likelihood({ nonsense: true }, start)).toBe(0);
	});

	it('is the same each time, and always in the future within a year', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom(0, 0.5, 1), fc.integer({ min: 0, max: 60 })), { maxLength: 12 }),
				(answers) => {
					let [card, at]: [unknown, Date] = [undefined, start];
					for (const [fraction, days] of answers) {
						at = new Date(at.getTime() + days * day);
						const next = remembered(card, { fraction }, at);
						expect(next).toEqual(remembered(card, { fraction }, at));
						expect(next.dueAt.getTime()).toBeGreaterThan(at.getTime());
						expect(next.dueAt.getTime()).toBeLessThanOrEqual(at.getTime() + 366 * day);
						card = next.card;
					}
				}
			)
		);
	});
});
