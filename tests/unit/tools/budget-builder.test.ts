import { budgetBuilder as tool } from '$lib/tools/budget-builder/tool';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

const one = (fields: Readonly<Record<string, string>>) => ({
	...Object.fromEntries(
		[0, 1, 2, 3, 4].flatMap((row) => ['name', 'amount', 'day'].map((name) => [`bills.${row}.${name}`, '']))
	),
	'bills.0.name': 'Rent',
	'bills.0.kind': 'home',
	...fields
});

describe('a month', () => {
	it('is put into layers, with what is left: 6,500 − 5,700 = 800; 4,800 is 900 short', () => {
		const { result } = answer(tool, {});
		expect(result.layers).toEqual({
			repayment: 90_000,
			home: 150_000,
			living: 160_000,
			family: 80_000,
			saving: 30_000,
			wish: 60_000
		});
		expect(result).toMatchObject({ spent: 570_000, left: 80_000, leftLow: -90_000 });
		expect(result.debtToIncome).toBeCloseTo(900 / 6500, 9);
	});

	it.each([
		[{ low: '6000' }, 'It fits: ¥800 left in a usual month, ¥300 in a lean one.'],
		[{}, '¥800 left in a usual month, but ¥900 short in a lean one.'],
		[{ income: '5000' }, 'It doesn’t fit: ¥700 short each month.']
	])('says whether it fits: %j', (typed, said) => expect(tool.says(answer(tool, typed), 'en')).toContain(said));

	it('leaves out wishes first, then the buffer, and names what is missing still', () => {
		expect(answer(tool, { income: '5000' }).result).toMatchObject({
			cutWishes: 60_000,
			cutSaving: 10_000,
			stillMissing: 0
		});
		expect(answer(tool, { income: '4500' }).result).toMatchObject({
			cutWishes: 60_000,
			cutSaving: 30_000,
			stillMissing: 30_000
		});
	});

	it('runs through the thirty days from pay day, bills on their day and the rest spread', () => {
		const typed = one({
			income: '3000',
			low: '3000',
			payday: '10',
			cash: '0',
			saving: '0',
			'bills.0.amount': '1000',
			'bills.0.day': '15'
		});
		const { cash, runsOut } = answer(tool, typed).result;
		expect(cash).toHaveLength(30);
		expect([cash[4], cash[5], cash[29]]).toEqual([300_000, 200_000, 200_000]);
		expect(runsOut).toBeNull();
		const spread = answer(
			tool,
			one({
				income: '3000',
				low: '0',
				payday: '1',
				cash: '0',
				saving: '0',
				'bills.0.amount': '3000',
				'bills.0.day': ''
			})
		);
		expect(spread.result.cash[0]).toBe(290_000);
		expect(spread.result.cash[29]).toBe(0);
	});

	it('says on which day cash runs out', () => {
		const typed = one({
			income: '900',
			low: '900',
			payday: '10',
			cash: '0',
			saving: '0',
			'bills.0.amount': '1000',
			'bills.0.day': '5'
		});
		// The 5th comes 25 days after the 10th.
		expect(answer(tool, typed).result.runsOut).toBe(25);
	});
});
