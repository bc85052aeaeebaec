import { kit } from '../kit.ts';
import { enrolments } from './learning.ts';

const { table, text, int, bool, json, timestamp, index, primaryKey } = kit;

/** One go at a lesson's practice or a course's final check. */
export const attempts = table(
	'attempts',
	{
		id: text().primaryKey(),
		enrolmentId: text()
			.notNull()
			.references(() => enrolments.id, { onDelete: 'cascade' }),
		/** `practice` of one lesson, or the course's `check`. */
		kind: text().notNull(),
		lessonId: text(),
		/** What its questions are drawn from, so that a question not yet answered is drawn the same again. */
		seed: text().notNull(),
		startedAt: timestamp().notNull(),
		submittedAt: timestamp(),
		/** Marks in thousandths of a question, of `maxScore`. */
		score: int(),
		maxScore: int(),
		passed: bool()
	},
	(t) => [index('attempts_enrolment').on(t.enrolmentId, t.kind)]
);

/** One question of an attempt: exactly as it was drawn, what the learner gave to it, and the grade. */
export const responses = table(
	'responses',
	{
		attemptId: text()
			.notNull()
			.references(() => attempts.id, { onDelete: 'cascade' }),
		slot: int().notNull(),
		questionId: text().notNull(),
		question: json<unknown>().notNull(),
		response: json<unknown>(),
		/** Null until the learner has given something. */
		savedAt: timestamp(),
		/** Thousandths of the mark; null until graded. */
		fraction: int()
	},
	(t) => [primaryKey({ columns: [t.attemptId, t.slot] })]
);
