import { exactProduct, exactSum, fenOf, halfUp, portion, split, sum, yuanOf } from '$lib/finance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('rounding to the fen', () => {
	it.each([
		[0.5, 1],
		[1.5, 2],
		[2.5, 3],
		[2.4999, 2],
		[-0.5, -1],
		[-2.5, -3],
		[-2.4, -2],
		[0, 0]
	])('takes %d to %d, half away from zero', (value, whole) => expect(halfUp(value)).toBe(whole));

	it('never gives a negative zero', () => expect(Object.is(halfUp(-0.2), 0)).toBe(true));

	// 0.145 as a double lies under the half, 1.005 above 100.4999…: decimals as written decide.
	it.each([
		[100, 0.145, 1, 1, 15],
		[1000, 0.0145, 1, 1, 15],
		[5, 0.049, 50, 1, 12],
		[115, 0.1, 1, 1, 12],
		[1050, 0.09, 1, 1, 95],
		[25, 0.02, 3, 1, 2],
		[36500, 0.0001, 45, 365, 0],
		[36500, 0.0001, 50, 365, 1],
		[3650, 0.049, 50, 365, 25],
		[300, 0.29, 1, 2, 44],
		[-100, 0.145, 1, 1, -15]
	])('takes %d × %d × %d ÷ %d to %d as decimals would', (amount, rate, numerator, denominator, whole) =>
		expect(portion(amount, rate, numerator, denominator)).toBe(whole)
	);

	it('agrees with exact integers on any amount and rate', () =>
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 1_000_000_000 }),
				fc.integer({ min: 0, max: 99_999 }),
				fc.integer({ min: 1, max: 400 }),
				fc.constantFrom(1, 12, 360, 365),
				(amount, rate, days, basis) => {
					const [top, bottom] = [BigInt(amount) * BigInt(rate) * BigInt(days), 100_000n * BigInt(basis)];
					const exact = Number((top * 2n + bottom) / (bottom * 2n));
					expect(portion(amount, rate / 100_000, days, basis)).toBe(exact);
				}
			)
		));
});

describe('decimals as they are written', () => {
	it('multiplies', () =>
		expect([exactProduct(0.1, 3), exactProduct(0.0005, 365), exactProduct()]).toEqual([0.3, 0.1825, 1]));
	it('adds', () => expect([exactSum(0.1, 0.2), exactSum(1, -0.3), exactSum()]).toEqual([0.3, 0.7, 0]));
	it('turns yuan to fen and back', () => {
		expect([fenOf(1.005), fenOf(9.5), fenOf(19.99), fenOf(-0.005)]).toEqual([101, 950, 1999, -1]);
		expect(yuanOf(249_713_24)).toBe(249_713.24);
	});
});

describe('shares', () => {
	it('gives the odd fen to the first', () => expect(split(1000, 3)).toEqual([334, 333, 333]));
	it('gives two odd fen to two', () => expect(split(11, 3)).toEqual([4, 4, 3]));
	it('always add up', () =>
		fc.assert(
			fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 400 }), (total, parts) => {
				const shares = split(total, parts);
				expect(shares).toHaveLength(parts);
				expect(sum(shares)).toBe(total);
				expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
			})
		));
});
