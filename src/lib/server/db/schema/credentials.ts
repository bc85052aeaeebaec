import { kit } from '../kit.ts';
import { learners } from './learners.ts';

const { table, text, json, timestamp, uniqueIndex } = kit;

/** Stays verifiable when the learner's account is gone: then `learnerId` and `name` are null. */
export const certificates = table(
	'certificates',
	{
		id: text().primaryKey(),
		learnerId: text().references(() => learners.id, { onDelete: 'set null' }),
		courseId: text().notNull(),
		courseVersionId: text().notNull(),
		name: text(),
		courseTitle: json<Record<string, string>>().notNull(),
		outcomes: json<readonly Record<string, string>[]>().notNull(),
		issuedAt: timestamp().notNull(),
		expiresAt: timestamp(),
		revokedAt: timestamp(),
		revokedReason: text()
	},
	(t) => [uniqueIndex('certificates_learner_course').on(t.learnerId, t.courseVersionId)]
);
