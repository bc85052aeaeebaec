import type { Baseline, Better, Measure, TrialResult } from '../../../lending/trial.ts';
import { kit } from '../kit.ts';
import { borrowers, organisations, programmes } from './lending.ts';

const { table, text, int, bool, json, timestamp, index, primaryKey } = kit;

const organisationId = () =>
	text()
		.notNull()
		.references(() => organisations.id, { onDelete: 'cascade' });
const programmeId = () =>
	text()
		.notNull()
		.references(() => trials.programmeId, { onDelete: 'cascade' });
const borrowerId = () =>
	text()
		.notNull()
		.references(() => borrowers.id, { onDelete: 'cascade' });

/**
 * A programme that holds `share` per cent out to learn whether it works. `seed` is told when it is opened; `result` is what
 * was found then, in numbers of groups only.
 */
export const trials = table(
	'trials',
	{
		programmeId: text()
			.primaryKey()
			.references(() => programmes.id, { onDelete: 'cascade' }),
		organisationId: organisationId(),
		share: int().notNull(),
		outcome: text().notNull(),
		measure: text().$type<Measure>().notNull(),
		better: text().$type<Better>().notNull(),
		seed: text().notNull(),
		seedHash: text().notNull(),
		sealedAt: timestamp().notNull(),
		openedAt: timestamp(),
		offeredAt: timestamp(),
		result: json<TrialResult>()
	},
	(t) => [index('trials_organisation').on(t.organisationId)]
);

/** Borrowers to whom the programme's event happened while it was sealed, with what was known of them then. */
export const trialMembers = table(
	'trial_members',
	{
		programmeId: programmeId(),
		borrowerId: borrowerId(),
		heldOut: bool().notNull(),
		baseline: json<Baseline>().notNull(),
		enteredAt: timestamp().notNull()
	},
	(t) => [primaryKey({ columns: [t.programmeId, t.borrowerId] }), index('trial_members_borrower').on(t.borrowerId)]
);

/** What the lender says came of a borrower. Deleted with the borrower. `day` is an ISO day. */
export const trialOutcomes = table(
	'trial_outcomes',
	{
		programmeId: programmeId(),
		borrowerId: borrowerId(),
		value: json<number>().notNull(),
		day: text().notNull()
	},
	(t) => [primaryKey({ columns: [t.programmeId, t.borrowerId] }), index('trial_outcomes_borrower').on(t.borrowerId)]
);

/** A file of outcomes between its dry run and its end. */
export const outcomeFiles = table(
	'outcome_files',
	{
		id: text().primaryKey(),
		organisationId: organisationId(),
		programmeId: programmeId(),
		content: text().notNull(),
		createdAt: timestamp().notNull()
	},
	(t) => [index('outcome_files_programme').on(t.programmeId)]
);
