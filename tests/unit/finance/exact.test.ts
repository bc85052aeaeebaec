import { exactProduct, exactSum, nearestWhole } from '$lib/finance/exact';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Digits enough for the sum of the largest figure and the smallest double. */
const Reference = Decimal.clone({ precision: 1000, rounding: Decimal.ROUND_HALF_UP });
const figure = fc.oneof(
	fc.integer({ min: -1e12, max: 1e12 }),
	fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
	fc.double({ min: -1e9, max: 1e9, noNaN: true })
);

describe('exact arithmetic', () => {
	it('multiplies and adds decimals as they are written', () => {
		expect(exactProduct(0.1, 3)).toBe(0.3);
		expect(exactProduct(1.005, 100)).toBe(100.5);
		expect(exactSum(0.1, 0.2)).toBe(0.3);
		expect([exactProduct(), exactSum()]).toEqual([1, 0]);
	});

	it('rounds halves away from zero, also those that doubles miss', () => {
		expect(nearestWhole(1.005, 100, 1, 1)).toBe(101);
		expect(nearestWhole(-5, 1, 1, 2)).toBe(-3);
		expect(nearestWhole(5, 1, 1, -2)).toBe(-3);
		expect(nearestWhole(10_000_00, 0.27, 30, 365)).toBe(22192);
	});

	it('agrees with decimal.js', () =>
		fc.assert(
			fc.property(figure, figure, figure, figure, (a, b, c, d) => {
				fc.pre(d !== 0);
				expect(exactSum(a, b, c)).toBe(new Reference(a).plus(b).plus(c).toNumber() + 0);
				expect(exactProduct(a, b)).toBe(new Reference(a).times(b).toNumber() + 0);
				const whole = new Reference(a).times(b).times(c).div(d).toDecimalPlaces(0).toNumber();
				expect(nearestWhole(a, b, c, d)).toBe(whole + 0);
			}),
			{ numRuns: 2000 }
		));
});
