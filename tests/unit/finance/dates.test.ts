import { addDays, addMonths, daysBetween, monthsAndDays, yearsBetween, type DayCount } from '$lib/finance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fault } from './fault';

const anyDay = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2299-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
	it.each([
		['1994-01-01', '1995-07-01', 546],
		['2024-02-28', '2024-03-01', 2],
		['2023-02-28', '2023-03-01', 1],
		['2000-02-28', '2000-03-01', 2],
		['1900-02-28', '1900-03-01', 1],
		['2026-03-01', '2026-02-01', -28],
		['1970-01-01', '1970-01-01', 0]
	])('from %s to %s are %d', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

	it('agree with the calendar of the computer', () =>
		fc.assert(
			fc.property(anyDay, anyDay, (from, to) => {
				expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
				expect(addDays(from, daysBetween(from, to))).toBe(to);
			})
		));

	it.each([
		'2026-02-29',
		'2026-13-01',
		'2026-00-10',
		'2026-04-31',
		'2026-01-00',
		'1899-12-31',
		'2300-01-01',
		'2026-1-1',
		'2026-01-01x',
		'x2026-01-01',
		' 026-01-01',
		'2026-01-1 ',
		'2026/01/01',
		'2100-02-29',
		'26/01/2026',
		''
	])('refuse «%s»', (day) =>
		expect(fault(() => daysBetween(day, '2026-01-01'))).toBe(
			`InputError not-a-date (date) date: must be a day such as 2026-11-24, is ${day}`
		)
	);

	it.each(['1900-01-01', '2299-12-31', '2024-02-29', '2026-12-31'])('accept %s', (day) =>
		expect(daysBetween(day, day)).toBe(0)
	);
});

describe('months', () => {
	it.each([
		['2026-01-31', 1, '2026-02-28'],
		['2024-01-31', 1, '2024-02-29'],
		['2026-01-31', 3, '2026-04-30'],
		['2026-11-15', 2, '2027-01-15'],
		['2026-11-15', 1, '2026-12-15'],
		['2026-01-15', -1, '2025-12-15'],
		['2026-03-31', -1, '2026-02-28'],
		['1900-01-31', 1, '1900-02-28'],
		['2000-01-31', 1, '2000-02-29'],
		['2100-01-31', 1, '2100-02-28'],
		['2026-06-05', 0, '2026-06-05'],
		['2026-01-10', 359, '2055-12-10']
	])('%s and %d months on is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));

	it.each([
		['1978-01-10', '1978-02-10', 1, 0],
		['1978-02-10', '1978-04-01', 1, 19],
		['1978-05-23', '1978-10-01', 4, 9],
		['2026-01-31', '2026-02-28', 0, 28],
		['2026-01-31', '2026-03-30', 1, 28],
		['2026-12-20', '2027-01-10', 0, 21],
		['2026-12-20', '2027-02-10', 1, 21],
		['2024-01-31', '2025-01-31', 12, 0],
		['2026-01-01', '2026-01-31', 0, 30],
		['2026-05-05', '2026-05-05', 0, 0]
	])('from %s to %s are %d and %d days, counted back from the later', (from, to, months, days) =>
		expect(monthsAndDays(from, to)).toEqual({ months, days })
	);

	it('and days lead back to the first day', () =>
		fc.assert(
			fc.property(anyDay, anyDay, (one, other) => {
				const [from = '', to = ''] = [one, other].toSorted();
				const { months, days } = monthsAndDays(from, to);
				expect(daysBetween(from, addMonths(to, -months))).toBe(days);
				expect(days).toBeLessThanOrEqual(31);
			})
		));

	it('are not counted backwards', () =>
		expect(fault(() => monthsAndDays('2026-03-02', '2026-03-01'))).toBe(
			'InputError out-of-order (to) to: 2026-03-01 is before 2026-03-02'
		));
});

describe('years', () => {
	it.each<[DayCount, number]>([
		['actual/360', 546 / 360],
		['actual/365', 546 / 365],
		['actual/365.25', 546 / 365.25],
		['months/12', 1.5],
		['actual/actual', 1 + 181 / 365]
	])('by %s', (count, years) => expect(yearsBetween('1994-01-01', '1995-07-01', count)).toBeCloseTo(years, 12));

	it('count a leap day as 1/366', () =>
		expect(yearsBetween('2024-01-01', '2024-02-01', 'actual/actual')).toBeCloseTo(31 / 366, 12));

	it('add the days that are left to months', () =>
		expect(yearsBetween('2026-01-10', '2026-03-15', 'months/12')).toBeCloseTo(2 / 12 + 5 / 365, 12));

	it.each<DayCount>(['actual/365', 'months/12', 'actual/actual'])('by %s need real days', (count) =>
		expect(fault(() => yearsBetween('2026-01-10', '2026-02-30', count))).toMatch('not-a-date (date)')
	);
});
