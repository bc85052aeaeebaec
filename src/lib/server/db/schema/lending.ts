import type { MemberRole } from '../../../accounts/can.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { LendingEvent } from '../../../lending/events.ts';
import type { Counted } from '../../../lending/funnel.ts';
import type { Scope } from '../../../lending/scopes.ts';
import { kit } from '../kit.ts';
import { users } from './accounts.ts';
import { learners } from './learners.ts';

const { table, text, int, json, timestamp, index, uniqueIndex, primaryKey } = kit;

/** A lender. `complaints` is where a borrower turns to; `linkKeyVersion` counts the secrets for its signed links. */
export const organisations = table('organisations', {
	id: text().primaryKey(),
	name: text().notNull(),
	contact: text().notNull(),
	complaints: text().notNull(),
	languages: json<readonly Locale[]>().notNull(),
	retentionMonths: int().notNull(),
	linkKeyVersion: int().notNull().default(1),
	createdAt: timestamp().notNull()
});

const organisationId = () =>
	text()
		.notNull()
		.references(() => organisations.id, { onDelete: 'cascade' });

export const memberships = table(
	'memberships',
	{
		organisationId: organisationId(),
		userId: text()
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		role: text().$type<MemberRole>().notNull(),
		createdAt: timestamp().notNull()
	},
	(t) => [primaryKey({ columns: [t.organisationId, t.userId] }), index('memberships_user').on(t.userId)]
);

/** Links that make someone a member, once; `id` is the SHA-256 of the token in the link. */
export const memberInvitations = table(
	'member_invitations',
	{
		id: text().primaryKey(),
		organisationId: organisationId(),
		role: text().$type<MemberRole>().notNull(),
		note: text().notNull(),
		createdAt: timestamp().notNull(),
		expiresAt: timestamp().notNull()
	},
	(t) => [index('member_invitations_organisation').on(t.organisationId)]
);

/**
 * A person as one lender knows them. `learnerId` is their consent: null before they join, and again once they leave or
 * delete what they learned. `invitationHash` is the SHA-256 of the code in their open invitation.
 */
export const borrowers = table(
	'borrowers',
	{
		id: text().primaryKey(),
		organisationId: organisationId(),
		reference: text().notNull(),
		locale: text().$type<Locale>().notNull(),
		jurisdiction: text().notNull(),
		product: text().notNull(),
		name: text(),
		contact: text(),
		learnerId: text().references(() => learners.id, { onDelete: 'set null' }),
		invitationHash: text().unique(),
		invitedAt: timestamp(),
		openedAt: timestamp(),
		joinedAt: timestamp(),
		createdAt: timestamp().notNull()
	},
	(t) => [
		uniqueIndex('borrowers_organisation_reference').on(t.organisationId, t.reference),
		index('borrowers_organisation_created').on(t.organisationId, t.createdAt, t.id),
		index('borrowers_learner').on(t.learnerId)
	]
);

/** The lender's own words for the segments that a borrower is in. */
export const borrowerTags = table(
	'borrower_tags',
	{
		borrowerId: text()
			.notNull()
			.references(() => borrowers.id, { onDelete: 'cascade' }),
		organisationId: organisationId(),
		tag: text().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.borrowerId, t.tag] }),
		index('borrower_tags_organisation').on(t.organisationId, t.tag)
	]
);

/** A course that a borrower is asked to finish by `dueAt`: each course once. */
export const assignments = table(
	'assignments',
	{
		id: text().primaryKey(),
		organisationId: organisationId(),
		borrowerId: text()
			.notNull()
			.references(() => borrowers.id, { onDelete: 'cascade' }),
		courseId: text().notNull(),
		assignedAt: timestamp().notNull(),
		dueAt: timestamp().notNull()
	},
	(t) => [
		uniqueIndex('assignments_borrower_course').on(t.borrowerId, t.courseId),
		index('assignments_organisation').on(t.organisationId, t.id)
	]
);

/** A file of borrowers between its dry run and its end; `content` is emptied then. */
export const borrowerImports = table(
	'borrower_imports',
	{
		id: text().primaryKey(),
		organisationId: organisationId(),
		fileName: text().notNull(),
		content: text().notNull(),
		state: text().$type<'checked' | 'running' | 'done'>().notNull(),
		/** Rows of the file that can be added; of these, how many have been gone through, and how many were new. */
		good: int().notNull(),
		done: int().notNull().default(0),
		added: int().notNull().default(0),
		createdAt: timestamp().notNull(),
		updatedAt: timestamp().notNull()
	},
	(t) => [index('borrower_imports_organisation').on(t.organisationId, t.createdAt)]
);

/** `secretHash` is the SHA-256 of the key that a program sends; `hint` is how it begins. */
export const apiKeys = table(
	'api_keys',
	{
		id: text().primaryKey(),
		organisationId: organisationId(),
		name: text().notNull(),
		hint: text().notNull(),
		secretHash: text().notNull().unique(),
		scopes: json<readonly Scope[]>().notNull(),
		createdAt: timestamp().notNull(),
		expiresAt: timestamp().notNull(),
		lastUsedAt: timestamp(),
		revokedAt: timestamp()
	},
	(t) => [index('api_keys_organisation').on(t.organisationId)]
);

/** What was answered to a request that carried an idempotency key, for a day. */
export const idempotentRequests = table(
	'idempotent_requests',
	{
		id: text().primaryKey(),
		bodyHash: text().notNull(),
		status: int().notNull(),
		answer: text().notNull(),
		createdAt: timestamp().notNull()
	},
	(t) => [index('idempotent_requests_created').on(t.createdAt)]
);

/** Signed links that were used, until they would have expired anyway; `id` is a hash of organisation and link id. */
export const spentLinks = table('spent_links', { id: text().primaryKey(), expiresAt: timestamp().notNull() });

/** Who did what to whom, when, from where. Rows are only ever added; each seals the one before it. */
export const auditEntries = table(
	'audit_entries',
	{
		organisationId: text().notNull(),
		number: int().notNull(),
		at: timestamp().notNull(),
		who: text().notNull(),
		action: text().notNull(),
		subject: text().notNull(),
		details: text().notNull(),
		address: text().notNull(),
		previousHash: text().notNull(),
		hash: text().notNull()
	},
	(t) => [primaryKey({ columns: [t.organisationId, t.number] })]
);

/** How far an organisation's borrowers were when it was last counted, where counting takes too long for a page. */
export const funnelCounts = table('funnel_counts', {
	organisationId: text()
		.primaryKey()
		.references(() => organisations.id, { onDelete: 'cascade' }),
	counted: json<Counted>().notNull(),
	countedAt: timestamp().notNull()
});

/** A rule: when `event` happens to a borrower (of `segment`, if it names one), assign a course, due in so many days. */
export const programmes = table(
	'programmes',
	{
		id: text().primaryKey(),
		organisationId: organisationId(),
		name: text().notNull(),
		event: text().$type<LendingEvent>().notNull(),
		segment: text(),
		courseId: text().notNull(),
		days: int().notNull(),
		pausedAt: timestamp(),
		createdAt: timestamp().notNull()
	},
	(t) => [index('programmes_organisation').on(t.organisationId)]
);
