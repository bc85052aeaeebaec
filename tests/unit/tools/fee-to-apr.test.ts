import { feeToApr as tool } from '$lib/tools/fee-to-apr/tool';
import { describe, expect, it } from 'vitest';
import { answer, faults } from './answer';

describe('a fee as a yearly rate', () => {
	it('is 13.03% where 0.6% an instalment looks like 7.2%', () => {
		const { result } = answer(tool, {});
		expect(result.advertised).toBeCloseTo(0.072, 9);
		expect(result.apr.rate).toBeCloseTo(0.1303, 4);
		expect(result.apr.effective).toBeCloseTo(0.1384, 4);
		expect(result).toMatchObject({ payment: 107_200, cost: 86_400, underGuessed: null });
	});

	it('is charged on 12,000 although 6,500 is owed on average', () =>
		expect(answer(tool, {}).result.averageOwed).toBe(650_000));

	it('rises with what is kept back and with other charges', () => {
		const rate = (typed: Readonly<Record<string, string>>) => answer(tool, typed).result.apr.rate;
		expect(rate({ upfront: '600' })).toBeGreaterThan(rate({}));
		expect(rate({ other: '20' })).toBeGreaterThan(rate({}));
		expect(answer(tool, { upfront: '600' }).result.cost).toBe(86_400 + 60_000);
	});

	it('tells how far off a guess was', () =>
		expect(answer(tool, { guess: '7' }).result.underGuessed).toBeCloseTo(0.0603, 4));

	it('says so when nothing is charged', () => {
		const done = answer(tool, { fee: '0' });
		expect(done.result.apr.rate).toBeCloseTo(0, 9);
		expect(tool.says(done, 'en')).toBe('Nothing is charged on top: the yearly rate is 0.');
	});

	it('needs something to be paid out', () =>
		expect(faults(tool, { amount: '500', upfront: '500' })).toEqual({ upfront: 'nothing_received' }));
});
