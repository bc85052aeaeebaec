import { checkCount } from '../bounds.ts';
import { addMonths, daysBetween, monthsAndDays, type Day } from '../dates.ts';

/** The interval a loan is counted in: the one that occurs most often between its payments (Reg Z App. J (b)(4)). */
export interface UnitPeriod {
	readonly unit: 'day' | 'week' | 'semimonth' | 'month' | 'year';
	/** How many of them: 2 weeks, 3 months. 1 for semimonth and year. */
	readonly count: number;
}

/** Whole unit-periods and the remaining fraction of one. */
export interface UnitTime {
	readonly whole: number;
	readonly fraction: number;
}

/** Unit-periods in a year. Source: Reg Z App. J (b)(5). */
export function unitPeriodsPerYear({ unit, count }: UnitPeriod): number {
	const perYear = { day: 365, week: 52, semimonth: 24, month: 12, year: 1 };
	return perYear[unit] / checkCount(count, 'unitPeriod.count', 1, 366);
}

/** Time between two days in unit-periods. Source: Reg Z App. J (b)(5)(ii)–(v). Throws `InputError`. */
export function unitPeriodsBetween(from: Day, to: Day, { unit, count }: UnitPeriod): UnitTime {
	const { months, days } = monthsAndDays(from, to);
	switch (unit) {
		case 'day':
			return divided(daysBetween(from, to), count);
		case 'week':
			return divided(daysBetween(from, to), 7 * count);
		case 'semimonth':
			return divided(30 * months + days, 15);
		case 'month':
			return count === 1 ? { whole: months, fraction: days / 30 } : divided(30 * months + days, 30 * count);
		case 'year':
			return { whole: Math.floor(months / 12), fraction: yearRest(from, to, months % 12, days) };
	}
}

const divided = (days: number, length: number): UnitTime => ({
	whole: Math.floor(days / length),
	fraction: (days % length) / length
});

/** Of a year: months where the rest is whole months, else days. */
function yearRest(from: Day, to: Day, months: number, days: number): number {
	if (days === 0) return months / 12;
	const wholeYears = monthsAndDays(from, to).months - months;
	return daysBetween(from, addMonths(to, -wholeYears)) / 365;
}
