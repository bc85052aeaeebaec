import { rateConverter as tool } from '$lib/tools/rate-converter/tool';
import { describe, expect, it } from 'vitest';
import { answer, faults } from './answer';

describe('a rate said every way', () => {
	// 0.05 % a day × 365 = 18.25 %; (1 + 18.25 % ÷ 12)^12 − 1 = 19.86 %.
	it.each([
		[{ quoted: 'day', rate: '0.05' }, 0.0005, 0.1825, 0.198566],
		[{ quoted: 'month', rate: '1' }, 0.12 / 365, 0.12, 0.126825],
		[{ quoted: 'year', rate: '12' }, 0.12 / 365, 0.12, 0.126825],
		[{ quoted: 'effective', rate: '12.6825' }, 0.12 / 365, 0.12, 0.126825]
	])('reads %j', (typed, daily, nominal, effective) => {
		const { result } = answer(tool, typed);
		expect(result.daily).toBeCloseTo(daily, 7);
		expect(result.monthly).toBeCloseTo(nominal / 12, 6);
		expect(result.nominal).toBeCloseTo(nominal, 6);
		expect(result.effective).toBeCloseTo(effective, 5);
	});

	it('is told in money: ¥5 a day on ¥10,000, ¥150 in thirty days, ¥1,825 a year', () => {
		const { result } = answer(tool, { amount: '10000', days: '90' });
		expect(result).toMatchObject({ aDay: 500, aMonth: 15_000, forDays: 45_000, aYear: 182_500 });
	});

	it('says it in one sentence', () =>
		expect(tool.says(answer(tool, {}), 'en')).toBe(
			'On ¥10,000 it is ¥5 a day, which sounds little. Over a year without repaying, it is ¥1,825: 18.25% a year, nominal.'
		));

	it('wants a rate', () => expect(faults(tool, { rate: '' })).toEqual({ rate: 'missing' }));
});
