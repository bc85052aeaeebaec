import * as effect from '$lib/lending/effect';
import { studentWithin } from '$lib/lending/student';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const share = fc
	.integer({ min: 1, max: 5000 })
	.chain((of) => fc.record({ yes: fc.integer({ min: 0, max: of }), of: fc.constant(of) }));
const rounded = (numbers: readonly number[]) => numbers.map((each) => Number(each.toFixed(4)));
function must<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('nothing was found');
	return value;
}

describe('a share’s interval', () => {
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('is Newcombe’s (1998, 17:857, table I, method 3) for %i of %i', (yes, of, low, high) => {
		expect(rounded(effect.wilson({ yes, of }))).toEqual([low, high]);
	});
});

describe('the difference of two shares', () => {
	it.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[0, 10, 0, 10, -0.2775, 0.2775],
		[10, 10, 0, 20, 0.6791, 1],
		[10, 10, 0, 10, 0.6075, 1]
	])('has the interval of Newcombe (1998, 17:873, table II, method 10) for %i/%i and %i/%i', (a, m, b, n, ...ends) => {
		const { low, high } = must(effect.differenceOfShares({ yes: a, of: m }, { yes: b, of: n }));
		expect(rounded([low, high])).toEqual(ends);
	});

	it('is turned round when the groups are', () => {
		fc.assert(
			fc.property(share, share, (one, other) => {
				const [there, back] = [
					must(effect.differenceOfShares(one, other)),
					must(effect.differenceOfShares(other, one))
				];
				expect(back.difference).toBeCloseTo(-there.difference, 12);
				expect(back.low).toBeCloseTo(-there.high, 12);
			})
		);
	});

	it('lies within its interval, which lies within −1 and 1', () => {
		fc.assert(
			fc.property(share, share, (one, other) => {
				const { low, difference, high } = must(effect.differenceOfShares(one, other));
				expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
				expect(low).toBeLessThanOrEqual(difference);
				expect(difference).toBeLessThanOrEqual(high);
				expect(high).toBeLessThanOrEqual(1 + 1e-12);
			})
		);
	});

	it('is known the better the more borrowers there are', () => {
		const times = ({ yes, of }: effect.Share) => ({ yes: 4 * yes, of: 4 * of });
		fc.assert(
			fc.property(share, share, (one, other) => {
				const few = must(effect.differenceOfShares(one, other));
				const many = must(effect.differenceOfShares(times(one), times(other)));
				expect(many.high - many.low).toBeLessThan(few.high - few.low);
			})
		);
	});

	it('is unknown of an empty group', () => {
		expect(effect.differenceOfShares({ yes: 0, of: 0 }, { yes: 1, of: 2 })).toBeUndefined();
	});
});

describe('Student’s t', () => {
	it.each([
		[0.95, 1, 12.7062],
		[0.95, 10, 2.2281],
		[0.95, 30, 2.0423],
		[0.99, 5, 4.0321],
		[0.95, 1e7, 1.96]
	])('is within the bounds of the printed tables: %d, %d', (level, freedom, bound) => {
		expect(studentWithin(level, freedom)).toBeCloseTo(bound, 4);
	});
});

describe('the difference of two means', () => {
	// Student 1908, Biometrika 6:1–25: hours of sleep gained with two drugs; R's t.test(extra ~ group, data = sleep).
	const first = effect.sampleOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
	const second = effect.sampleOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);

	it('has Welch’s interval as R gives it for Student’s sleep data', () => {
		const { difference, low, high } = must(effect.differenceOfMeans(first, second));
		expect(difference).toBeCloseTo(-1.58, 10);
		expect(low).toBeCloseTo(-3.3654832, 6);
		expect(high).toBeCloseTo(0.2054832, 6);
	});

	it('is unknown where nothing varies or a group has one', () => {
		expect(effect.differenceOfMeans(effect.sampleOf([1, 1]), effect.sampleOf([1, 1]))).toBeUndefined();
		expect(effect.differenceOfMeans(effect.sampleOf([1]), second)).toBeUndefined();
	});
});

describe('what may be said', () => {
	const found = (low: number, high: number) => ({ difference: (low + high) / 2, low, high });
	it('is chance unless the interval leaves 0 out, and then depends on which way is better', () => {
		expect(effect.verdictOf(found(-0.1, 0.2), 'more')).toBe('chance');
		expect(effect.verdictOf(found(0, 0.2), 'more')).toBe('chance');
		expect(effect.verdictOf(found(0.1, 0.2), 'more')).toBe('helped');
		expect(effect.verdictOf(found(0.1, 0.2), 'less')).toBe('harmed');
		expect(effect.verdictOf(found(-0.2, -0.1), 'less')).toBe('helped');
		expect(effect.verdictOf(undefined, 'less')).toBe('unknown');
	});
});

describe('the planner', () => {
	it('asks for as many as R: power.prop.test(p1 = .50, p2 = .75, power = .90) says n = 76.7', () => {
		expect(effect.borrowersNeeded(0.5, 0.75, 0.5, 1.2815515655446004)).toEqual({ heldOut: 77, course: 77 });
	});

	it('asks for more borrowers the smaller the effect, and the more uneven the groups', () => {
		const all = ({ heldOut, course }: { heldOut: number; course: number }) => heldOut + course;
		expect(all(effect.borrowersNeeded(0.2, 0.18, 0.5))).toBeGreaterThan(all(effect.borrowersNeeded(0.2, 0.15, 0.5)));
		expect(all(effect.borrowersNeeded(0.2, 0.15, 0.1))).toBeGreaterThan(all(effect.borrowersNeeded(0.2, 0.15, 0.5)));
	});

	it('asks the same of a rise as of the same fall of those who don’t have the outcome', () => {
		expect(effect.borrowersNeeded(0.2, 0.15, 0.3)).toEqual(effect.borrowersNeeded(0.8, 0.85, 0.3));
	});
});

describe('the balance of the groups', () => {
	it('is the difference in standard deviations', () => {
		expect(effect.standardisedDifference({ yes: 50, of: 100 }, { yes: 40, of: 100 })).toBeCloseTo(0.202, 4);
		expect(effect.standardisedDifference({ yes: 5, of: 10 }, { yes: 5, of: 10 })).toBe(0);
		expect(effect.standardisedDifference({ yes: 10, of: 10 }, { yes: 0, of: 10 })).toBeUndefined();
	});

	it('is uneven from a tenth on', () => {
		const of = (course: number, heldOut: number) => ({
			...({ kind: 'segment', value: 'new' } as const),
			...{ course: { yes: course, of: 100 }, heldOut: { yes: heldOut, of: 100 } }
		});
		expect(effect.isUneven(of(50, 46))).toBe(false);
		expect(effect.isUneven(of(50, 40))).toBe(true);
		expect(effect.isUneven(of(100, 0))).toBe(true);
	});
});
