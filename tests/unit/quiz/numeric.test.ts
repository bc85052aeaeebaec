import { makeQuestion } from '$lib/quiz/make';
import { readAmount } from '$lib/quiz/number';
import { randomFrom } from '$lib/quiz/random';
import { numeric } from '$lib/quiz/types/numeric/grade';
import { NumericSchema } from '$lib/quiz/types/numeric/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { form, local, numericOf } from './questions';

const sum = NumericSchema.parse(numericOf());
const given = (value: number) => ({ typed: String(value), value });

describe('a number', () => {
	it.each([
		[12_000, 1],
		[12_001, 1],
		[11_999, 1],
		[12_001.01, 0],
		[11_000, 0],
		[-12_000, 0]
	])('%d earns %d', (value, fraction) => expect(numeric.grade(sum, given(value))).toEqual({ fraction }));

	it('is right just within the tolerance, on both sides', () =>
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 1000 }), (answer, tolerance) => {
				const each = { ...sum, answer: answer / 100, tolerance: tolerance / 100, mistakes: [] };
				for (const sign of [1, -1]) {
					expect(numeric.grade(each, given((answer + sign * tolerance) / 100)).fraction).toBe(1);
					expect(numeric.grade(each, given((answer + sign * (tolerance + 1)) / 100)).fraction).toBe(0);
				}
			})
		));

	it('earns what a known mistake is worth, and is told what went wrong', () => {
		const [mistake] = sum.mistakes;
		if (!mistake) throw new Error('one mistake');
		const kind = { ...sum, mistakes: [{ ...mistake, fraction: 0.5 }] };
		expect(numeric.grade(kind, given(11_000.5)).fraction).toBe(0.5);
		expect(numeric.review(sum, given(11_000), 'en').feedback).toBe('FEEDBACK rent left out en');
		expect(numeric.review(sum, given(5), 'en').feedback).toBe('FEEDBACK wrong en');
		expect(numeric.review(sum, undefined, 'en').feedback).toBe('FEEDBACK wrong en');
		expect(numeric.review(sum, given(12_000), 'en').feedback).toBe('FEEDBACK right en');
	});

	it('earns part of the mark where it is near enough for a wider answer', () => {
		const half = { value: 12_000, tolerance: 100, fraction: 0.5, feedback: local('Close') };
		const near = { ...sum, tolerance: 0, mistakes: [half] };
		expect([12_000, 12_100, 11_901, 12_101].map((value) => numeric.grade(near, given(value)).fraction)).toEqual([
			1, 0.5, 0.5, 0
		]);
		expect(numeric.faults?.(near)).toEqual([]);
		expect(numeric.faults?.({ ...near, tolerance: 100 })).toEqual(['mistake 1 is within the tolerance of the answer']);
	});

	it('is worked out from the numbers drawn', () => {
		const drawn = numericOf({
			text: local('You earn {{income}}'),
			draw: { numbers: { income: { from: 4000, to: 9000, step: 500 } }, derived: { safe: 'income * 0.7 - 2500' } },
			answer: 'safe',
			tolerance: '1 / 2',
			mistakes: [{ value: 'income - 2500', feedback: local('Forgot {{income}}') }]
		});
		const made = NumericSchema.parse(makeQuestion(drawn, randomFrom('x')));
		const income = Number(/[\d,]+/.exec(made.text.en)?.[0].replace(',', ''));
		expect(made.answer).toBeCloseTo(income * 0.7 - 2500, 8);
		expect(made.tolerance).toBe(0.5);
		expect(made.mistakes[0]?.value).toBe(income - 2500);
		expect(made.mistakes[0]?.feedback.en).toContain(income.toLocaleString('en'));
		expect(made.draw).toBeUndefined();
	});

	it('is shown with its decimals, rounded half up', () => {
		expect(numeric.review({ ...sum, answer: 1234.5 }, undefined, 'zh-Hans').answer).toBe('1,235');
		expect(numeric.review({ ...sum, answer: 1234.5, decimals: 2 }, undefined, 'en').answer).toBe('1,234.50');
	});

	it('is read as typed, and kept as typed', () =>
		expect(numeric.read(form([['q', ' １.２万元 ']]), 'q', sum)).toEqual({
			type: 'given',
			response: { typed: '１.２万元', value: 12_000 }
		}));

	it('that cannot be understood counts for nothing and is shown again', () =>
		expect(numeric.read(form([['q', 'about 12']]), 'q', sum)).toEqual({
			type: 'unclear',
			problem: 'number',
			typed: { '': 'about 12' }
		}));

	it.each([[''], ['  ']])('left out is no response: %j', (typed) =>
		expect(numeric.read(form([['q', typed]]), 'q', sum)).toEqual({ type: 'empty' })
	);
});

describe('readAmount', () => {
	it.each([
		['12,000', [], 12_000],
		['1.2萬', ['元'], 12_000],
		['6 months', ['months', '个月', '個月'], 6],
		['6 个月', ['months', '个月', '個月'], 6],
		['500 YUAN', ['yuan', '元'], 500],
		['18%', ['%', '%'], 18],
		['18', ['%'], 18],
		['18％', ['元'], 0.18],
		['18.25%', [], 0.1825]
	])('takes %j where the unit is %j', (typed, units, value) => expect(readAmount(typed, units)).toBe(value));

	it.each(['', 'months', '12 apples', '1e5', '9'.repeat(30)])('does not guess at %j', (typed) =>
		expect(readAmount(typed, ['months'])).toBeUndefined()
	);

	it('reads back every number that a page writes', () =>
		fc.assert(
			fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
				expect(readAmount((cents / 100).toLocaleString('zh-Hans'), [])).toBeCloseTo(cents / 100, 6);
			})
		));
});
