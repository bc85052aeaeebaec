import type { Day } from '../finance/dates.ts';

/** Rings at `at`, by the reader's own clock; `uid` is one reminder's among all that a tool ever makes. */
export interface Reminder {
	readonly uid: string;
	readonly title: string;
	readonly text: string;
	readonly at: Date;
	/** Comes again every month on this day, on the last one where a month is shorter; `at` is the first. */
	readonly monthly?: number;
	/** Rings so many days before. */
	readonly ahead?: number;
}

/** Nine in the morning of a day, by the clock of where this runs. */
export function morningOf(day: Day): Date {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return new Date(year, month - 1, date, 9);
}

/** Reminders as an iCalendar file; what writes it comes when one is asked for. */
export const remindersIcs = async (reminders: readonly Reminder[], now: Date): Promise<string> =>
	(await import('./ics.ts')).icsOf(reminders, now);
