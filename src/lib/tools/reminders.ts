import type { Day } from '../finance/dates.ts';
import type { Reminder } from './ics.ts';

/** Nine in the morning of a day, by the clock of where this runs. */
export function morningOf(day: Day): Date {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return new Date(year, month - 1, date, 9);
}

/** Reminders as an iCalendar file; what writes it comes when one is asked for. */
export const remindersIcs = async (reminders: readonly Reminder[], now: Date): Promise<string> =>
	(await import('./ics.ts')).icsOf(reminders, now);
