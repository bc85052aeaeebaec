import { checkCount } from '../bounds.ts';
import { addDays, addMonths, checkDay, daysBetween, type Day } from '../dates.ts';

/** A card's calendar: the day of the month that closes a bill, and how many days later it must be paid. */
export interface CardCalendar {
	/** 1 to 28, as banks offer. */
	readonly statementDay: number;
	/** 1 to 60. */
	readonly daysToPay: number;
}

export interface Cycle {
	/** The bill a purchase appears on: a purchase on the statement day itself belongs to the closing bill. */
	readonly statement: Day;
	readonly due: Day;
	/** Days from the purchase to the due date: free of interest if the bill is paid in full by then. */
	readonly freeDays: number;
}

/** Bill, due date and interest-free period (免息期) of a purchase. Throws `InputError`. */
export function cycleOf(purchase: Day, { statementDay, daysToPay }: CardCalendar): Cycle {
	checkCount(statementDay, 'statementDay', 1, 28);
	checkCount(daysToPay, 'daysToPay', 1, 60);
	checkDay(purchase, 'purchase');
	const thisMonth = `${purchase.slice(0, 8)}${String(statementDay).padStart(2, '0')}`;
	const statement = purchase <= thisMonth ? thisMonth : addMonths(thisMonth, 1);
	const due = addDays(statement, daysToPay);
	return { statement, due, freeDays: daysBetween(purchase, due) };
}
