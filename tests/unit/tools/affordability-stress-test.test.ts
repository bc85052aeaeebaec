import { affordabilityStressTest as tool } from '$lib/tools/affordability-stress-test/tool';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

const with_ = (changes: Readonly<Record<string, string>>) => answer(tool, changes).result;

describe('the affordability stress test', () => {
	it('leaves what remains of 70 % of the income as the safe instalment', () => {
		expect(with_({})).toMatchObject({ due: 460_000, left: 340_000, stressedLeft: 100_000, safe: 100_000 });
	});

	it('says by how much the wanted loan is too heavy, and what it costs', () => {
		expect(with_({}).loan).toEqual({ instalment: 144_606, interest: 470_548, paid: 3_470_548, over: 44_606 });
	});

	it('finds the largest loan that fits, in whole yuan', () => {
		const { largest } = with_({});
		expect(largest).toBe(2_074_500);
		expect(with_({ loan: String(largest / 100) }).loan?.over).toBe(0);
		expect(with_({ loan: String(largest / 100 + 2) }).loan?.over).toBeGreaterThan(0);
	});

	it('follows the fall of income that is set', () => {
		expect(with_({ drop: '10' }).safe).toBe(260_000);
		expect(with_({ drop: '50' })).toMatchObject({
			stressedIncome: 400_000,
			stressedLeft: -60_000,
			safe: 0,
			largest: 0
		});
	});

	it('takes an empty field for dependants, repayments or a loan as none', () => {
		const { safe, loan } = with_({ dependants: '', costEach: '', repayments: '', loan: '' });
		expect(safe).toBe(260_000);
		expect(loan).toBeNull();
	});

	it('lends without interest where the rate is 0', () =>
		expect(with_({ rate: '0' }).loan).toEqual({ instalment: 125_000, interest: 0, paid: 3_000_000, over: 25_000 }));

	it.each([
		[{}, 'If your income falls by 30%, you can still repay up to ¥1,000 a month.'],
		[{ fixedCosts: '4000' }, 'Not now: with 30% less income, nothing is left for a new instalment.'],
		[{ drop: '50' }, 'Not now: with 50% less income, the month would already be ¥600 short before any new loan.']
	])('says what it means: %j', (changes, sentence) => expect(tool.says(answer(tool, changes), 'en')).toBe(sentence));

	it('shows both months in its table', () =>
		expect(tool.table?.(answer(tool, {}), 'en').rows.map(([, ...figures]) => figures)).toEqual([
			[800_000, 560_000],
			[460_000, 460_000],
			[340_000, 100_000],
			[144_606, 144_606],
			[195_394, -44_606]
		]));
});
