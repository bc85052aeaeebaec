import { InputError } from './errors.ts';

/** A calendar day as ISO 8601, `2026-11-24`, without a zone. */
export type Day = string;

/** How a contract or a law counts time in years. */
export type DayCount = 'actual/360' | 'actual/365' | 'actual/365.25' | 'actual/actual' | 'months/12';
export const dayCounts: readonly DayCount[] = [
	'actual/360',
	'actual/365',
	'actual/365.25',
	'actual/actual',
	'months/12'
];

interface Civil {
	readonly year: number;
	readonly month: number;
	readonly date: number;
}

/** Year, month and day of the month; years 1900 to 2299. Throws `InputError`. */
function civil(day: Day, input = 'date'): Civil {
	const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
	const real = date >= 1 && date <= daysInMonth(year, month);
	if (!real || year < 1900 || year > 2299 || !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
		throw new InputError('not-a-date', input, `must be a day such as 2026-11-24, is ${day}`);
	}
	return { year, month, date };
}

/** A real day; returns it. Throws `InputError`. */
export function checkDay(day: Day, input = 'date'): Day {
	civil(day, input);
	return day;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysInMonth = (year: number, month: number): number =>
	month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** Days since 1970-01-01. Throws `InputError`. Source: Howard Hinnant, «chrono-compatible low-level date algorithms». */
function dayNumber(day: Day, input = 'date'): number {
	const { year, month, date } = civil(day, input);
	// Years begin in March, so that the leap day is their last.
	const marchYear = month > 2 ? year : year - 1;
	const marchMonth = (month + 9) % 12;
	const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
	return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + date - 719_469;
}

const dayOf = (year: number, month: number, date: number): Day =>
	`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** Whole days from one day to a later one; negative if it is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

export const addDays = (day: Day, days: number): Day =>
	new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);

/** The same day of the month some months on, or the month's last day where it has no such day: 31 January + 1 → 28 February. */
export function addMonths(day: Day, months: number): Day {
	const from = civil(day);
	const count = from.year * 12 + from.month - 1 + months;
	const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
	return dayOf(year, month, Math.min(from.date, daysInMonth(year, month)));
}

/** Full months measured back from the later day, and the days that remain before them (Reg Z App. J (b)(5)(ii)). */
export function monthsAndDays(from: Day, to: Day): { readonly months: number; readonly days: number } {
	const [first, last] = [civil(from), civil(to)];
	if (to < from) throw new InputError('out-of-order', 'to', `${to} is before ${from}`);
	const months = (last.year - first.year) * 12 + last.month - first.month;
	const length = daysInMonth(first.year, first.month);
	const days = Math.min(last.date, length) - first.date;
	if (days >= 0) return { months, days };
	const next = daysInMonth(first.year, (first.month % 12) + 1);
	return { months: months - 1, days: length - first.date + Math.min(last.date, next) };
}

const daysInYear = { 'actual/360': 360, 'actual/365': 365, 'actual/365.25': 365.25 };

/** Measures time in years from a day on. The measure throws `InputError` for a day that isn't real. */
export function yearsFrom(start: Day, count: DayCount): (to: Day, input?: string) => number {
	const from = dayNumber(start, 'start');
	if (count === 'actual/actual') return (to, input) => yearPosition(to, input) - yearPosition(start);
	if (count !== 'months/12') return (to, input) => (dayNumber(to, input) - from) / daysInYear[count];
	return (to, input) => {
		const { months, days } = monthsAndDays(start, checkDay(to, input));
		return months / 12 + days / 365;
	};
}

/** Time from one day to another in years. */
export const yearsBetween = (from: Day, to: Day, count: DayCount): number => yearsFrom(from, count)(to);

/** A day as a point on the line of years: each day is 1/365 of its year, or 1/366 in a leap year. */
function yearPosition(day: Day, input?: string): number {
	const { year } = civil(day, input);
	return year + daysBetween(`${year}-01-01`, day) / (isLeap(year) ? 366 : 365);
}
