/** What a lender's system may tell of a borrower. `joined` happens here, when an invitation is accepted. */
export const reportedEvents = [
	'loan_opened',
	'limit_raised',
	'due_soon',
	'overdue_first_day',
	'overdue_longer'
] as const;
export type ReportedEvent = (typeof reportedEvents)[number];
export const lendingEvents = ['joined', ...reportedEvents] as const;
export type LendingEvent = (typeof lendingEvents)[number];
