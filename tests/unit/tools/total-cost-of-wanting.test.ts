import { drops } from '$lib/tools/total-cost-of-wanting/days';
import { lookAgain, totalCostOfWanting as tool } from '$lib/tools/total-cost-of-wanting/tool';
import { describe, expect, it } from 'vitest';
import { answer, faults } from './answer';

const with_ = (changes: Readonly<Record<string, string>>) => answer(tool, changes).result;

describe('the total cost of wanting', () => {
	it('adds up the instalments and what they cost above the price', () =>
		expect(with_({})).toMatchObject({ instalment: 42_880, paid: 514_560, extra: 34_560 }));

	it('finds the annualised rate that a small fee hides', () => {
		expect(with_({}).apr.rate).toBeCloseTo(0.130342, 6);
		expect(with_({ upfront: '100' })).toMatchObject({ paid: 524_560, extra: 44_560 });
		expect(with_({ upfront: '100' }).apr.rate).toBeCloseTo(0.170617, 6);
	});

	it('reads the same number as a yearly rate if told so', () => {
		expect(with_({ rate: '18', priced: 'year' })).toMatchObject({ instalment: 44_006, paid: 528_076, extra: 48_076 });
		expect(with_({ rate: '18', priced: 'year' }).apr.rate).toBeCloseTo(0.18, 4);
	});

	it('counts the days of free money, and the months of saving instead', () => {
		const { days, extraDays, savingMonths } = with_({});
		expect(days).toBeCloseTo(182.5, 10);
		expect(extraDays).toBeCloseTo(13.14, 10);
		expect(savingMonths).toBe(6);
		expect(with_({ free: '799' }).savingMonths).toBe(7);
	});

	it('tells how far off a guess was, and nothing without one', () => {
		expect(with_({ guess: '5000' }).underGuessed).toBe(14_560);
		expect(with_({ guess: '6000' }).underGuessed).toBe(-85_440);
		expect(with_({}).underGuessed).toBeNull();
	});

	it('costs no more than the price without a fee', () =>
		expect(with_({ rate: '0' })).toMatchObject({ paid: 480_000, extra: 0, apr: { rate: 0 } }));

	it('refuses a fee that is as large as the price', () =>
		expect(faults(tool, { upfront: '4800' })).toEqual({ upfront: 'upfront_not_below_price' }));

	it('reminds in the evening after the nights to wait', () =>
		expect(lookAgain(new Date(2026, 10, 29, 23, 30), 3)).toEqual(new Date(2026, 11, 2, 20)));

	it('puts the reminder into a calendar', async () => {
		const ics = await tool.files?.['reminder.ics']?.make(answer(tool, {}), new Date(2026, 10, 24, 9, 5), 'zh-Hans');
		expect(ics).toContain('DTSTART:20261127T200000\r\n');
		expect(ics).toContain('BEGIN:VALARM');
	});

	it('draws days, or weeks where there are too many', () => {
		expect(drops(182.5, 13.14)).toEqual({ days: 1, all: 196, extra: 13 });
		expect(drops(700, 70)).toEqual({ days: 7, all: 110, extra: 10 });
		expect(drops(40_000, 0)).toEqual({ days: 7, all: 0, extra: 0 });
	});
});
