import type { LocalText } from '../../../i18n/local-text.ts';
import { kit } from '../kit.ts';
import { learners } from './learners.ts';

const { table, text, bool, json, timestamp, uniqueIndex } = kit;

/**
 * Stays verifiable when the learner's account is gone: then `learnerId` and `name` are null.
 * `showName` is the learner's choice whether a verifier sees the name.
 */
export const certificates = table(
	'certificates',
	{
		id: text().primaryKey(),
		learnerId: text().references(() => learners.id, { onDelete: 'set null' }),
		courseId: text().notNull(),
		courseVersionId: text().notNull(),
		name: text(),
		showName: bool().notNull().default(false),
		courseTitle: json<LocalText>().notNull(),
		outcomes: json<readonly LocalText[]>().notNull(),
		issuedAt: timestamp().notNull(),
		expiresAt: timestamp(),
		revokedAt: timestamp(),
		revokedReason: text()
	},
	(t) => [uniqueIndex('certificates_learner_course').on(t.learnerId, t.courseVersionId)]
);
