import { checkCount } from '../bounds.ts';
import { addMonths, daysBetween, type Day } from '../dates.ts';
import { InputError } from '../errors.ts';
import type { Basis, FirstPeriod, Schedule } from './schedule.ts';

/** The first period of a loan from its days; undefined if it is exactly `months` long, so that nothing is odd. */
export function firstPeriodOf(
	advance: Day,
	firstPayment: Day,
	basis: Basis,
	spread: FirstPeriod['spread'],
	months = 1
): FirstPeriod | undefined {
	const days = daysBetween(advance, firstPayment);
	if (days < 1) throw new InputError('out-of-order', 'firstPayment', `${firstPayment} is not after ${advance}`);
	return addMonths(advance, months) === firstPayment ? undefined : { days, basis, spread };
}

/** The same schedule with a date on each row, `months` apart from the first payment on. Throws `InputError`. */
export function withDates(schedule: Schedule, firstPayment: Day, months = 1): Schedule {
	checkCount(months, 'months', 1, 12);
	const rows = schedule.rows.map((row) => ({ ...row, date: addMonths(firstPayment, (row.period - 1) * months) }));
	return { ...schedule, rows };
}
