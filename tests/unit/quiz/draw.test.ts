import { drawValues, fillIn } from '$lib/quiz/draw/draw';
import { evaluate } from '$lib/quiz/draw/expression';
import { randomFrom, shuffled } from '$lib/quiz/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('evaluate', () => {
	it.each([
		['1 + 2 * 3', 7],
		['(1 + 2) * 3', 9],
		['2 ^ 3 ^ 2', 512],
		['-2 ^ 2', -4],
		['10 - 4 - 3', 3],
		['7 % 4', 3],
		['0.1 + 0.2 == 0.3', 1],
		['0.1 * 3 > 0.3', 0],
		['a >= 2 && a < 3', 1],
		['a != 2 || a <= 1', 0],
		['round(2.345, 2)', 2.35],
		['round(-2.5)', -3],
		['max(1, a, 3) - min(4, 5)', -1],
		['round(instalment(200000, 0.075, 180), 5)', 1854.02472],
		['round(instalment(1200, 0, 12), 2)', 100],
		['round(principalFor(instalment(8000, 0.12, 24), 0.12, 24), 6)', 8000]
	])('%s = %d', (expression, value) => expect(evaluate(expression, { a: 2 })).toBe(value));

	it.each(['', '1 +', '(1', '1 2', 'b', 'hack()', 'constructor', 'toString()', '1 / 0', 'a; b', '2)'])(
		'refuses %j with a reason',
		(expression) => expect(() => evaluate(expression, { a: 2 })).toThrow(/"/)
	);
});

describe('drawValues', () => {
	const draw = {
		numbers: { income: { from: 4000, to: 9000, step: 500 }, rate: { from: 0.06, to: 0.24, step: 0.005 } },
		derived: { safe: 'income * 0.7 - 2500' },
		where: ['safe >= 1000']
	};

	it('stays in its ranges, on its steps and within its conditions', () =>
		fc.assert(
			fc.property(fc.string(), (seed) => {
				const { income = 0, rate = 0, safe = 0 } = drawValues(draw, randomFrom(seed));
				expect(income % 500).toBe(0);
				expect(income).toBeGreaterThanOrEqual(4000);
				expect(income).toBeLessThanOrEqual(9000);
				expect(rate).toBeLessThanOrEqual(0.24);
				expect(safe).toBeGreaterThanOrEqual(1000);
				expect(safe).toBeCloseTo(income * 0.7 - 2500, 8);
			})
		));

	it('draws the same for the same seed and reaches both ends of a range', () => {
		const incomes = Array.from(
			{ length: 300 },
			(_, i) => drawValues({ ...draw, where: [] }, randomFrom(`${i}`))['income']
		);
		expect(drawValues(draw, randomFrom('x'))).toEqual(drawValues(draw, randomFrom('x')));
		expect(Math.min(...incomes.map(Number))).toBe(4000);
		expect(Math.max(...incomes.map(Number))).toBe(9000);
	});

	it('says so when no draw can meet the conditions', () =>
		expect(() => drawValues({ ...draw, where: ['income > 10000'] }, randomFrom('x'))).toThrow('income > 10000'));
});

describe('fillIn', () => {
	it('writes numbers as each language does, wherever they stand', () =>
		expect(
			fillIn(
				{ text: { en: 'Pay {{sum:2}}', 'zh-Hans': '还 {{sum}} 元，{{rate:%}}' }, list: [{ en: '{{ sum }}' }] },
				{ sum: 12345.5, rate: 0.1825 }
			)
		).toEqual({ text: { en: 'Pay 12,345.50', 'zh-Hans': '还 12,345.5 元，18.25%' }, list: [{ en: '12,345.5' }] }));
	it('refuses a number that was not drawn', () => expect(() => fillIn('{{sum}}', {})).toThrow('sum'));
});

describe('shuffled', () => {
	it('keeps every item and moves them', () => {
		const items = Array.from({ length: 30 }, (_, i) => i);
		const mixed = shuffled(items, randomFrom('a'));
		expect(mixed).not.toEqual(items);
		expect([...mixed].sort((a, b) => a - b)).toEqual(items);
	});
});
