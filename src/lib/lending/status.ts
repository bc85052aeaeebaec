/** What a lender may know of one assignment, and not a word more: dates of what happened, never an answer or a mark. */
export interface AssignmentDates {
	readonly dueAt: Date;
	readonly openedAt: Date | null;
	readonly startedAt: Date | null;
	readonly finishedAt: Date | null;
	readonly certifiedAt: Date | null;
	/** The borrower joined and has left since, or deleted what they learned. */
	readonly withdrawn: boolean;
}

export const statuses = ['invited', 'opened', 'started', 'finished', 'certified', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** How far the borrower is. Of one who has left nothing is told but that. */
export function statusOf({ openedAt, startedAt, finishedAt, certifiedAt, withdrawn }: AssignmentDates): Status {
	if (withdrawn) return 'withdrawn';
	if (certifiedAt) return 'certified';
	if (finishedAt) return 'finished';
	if (startedAt) return 'started';
	return openedAt ? 'opened' : 'invited';
}

/** Whether it was to be finished by now and isn't. */
export const isLate = ({ dueAt, finishedAt, withdrawn }: AssignmentDates, now: Date): boolean =>
	!withdrawn && !finishedAt && dueAt < now;

const aDay = 24 * 3_600_000;

/** The last moment of the day, in China, that is `days` days after `now`: deadlines are days of the calendar there. */
export function dueAfter(now: Date, days: number): Date {
	const offset = 8 * 3_600_000;
	const day = Math.floor((now.getTime() + offset) / aDay) + days;
	return new Date((day + 1) * aDay - offset - 1);
}
