import { kit } from '../kit.ts';
import { enrolments } from './learning.ts';

const { table, text, int, json, timestamp, index, primaryKey } = kit;

/** `content` keeps the exact questions, draws and order the attempt was made with. */
export const attempts = table(
	'attempts',
	{
		id: text().primaryKey(),
		enrolmentId: text()
			.notNull()
			.references(() => enrolments.id, { onDelete: 'cascade' }),
		kind: text().notNull(),
		lessonId: text().notNull(),
		content: json<unknown>().notNull(),
		startedAt: timestamp().notNull(),
		submittedAt: timestamp(),
		/** Sum of fractions in thousandths of one question. */
		score: int(),
		passed: int()
	},
	(t) => [index('attempts_enrolment').on(t.enrolmentId, t.kind)]
);

export const responses = table(
	'responses',
	{
		attemptId: text()
			.notNull()
			.references(() => attempts.id, { onDelete: 'cascade' }),
		slot: int().notNull(),
		response: json<unknown>(),
		grade: json<unknown>(),
		savedAt: timestamp().notNull()
	},
	(t) => [primaryKey({ columns: [t.attemptId, t.slot] })]
);
