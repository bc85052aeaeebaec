import { kit } from '../kit.ts';
import { learners } from './learners.ts';
import { enrolments } from './learning.ts';

const { table, text, int, bool, json, timestamp, index, primaryKey } = kit;

/** One go at a lesson's practice or at one of a course's quizzes. */
export const attempts = table(
	'attempts',
	{
		id: text().primaryKey(),
		enrolmentId: text()
			.notNull()
			.references(() => enrolments.id, { onDelete: 'cascade' }),
		/** `practice` of one lesson, or the name of the quiz: `check`, `pre-check`, `after-check`, `test-<lesson>`. */
		kind: text().notNull(),
		lessonId: text(),
		/** What its questions are drawn from, so that a question not yet answered is drawn the same again. */
		seed: text().notNull(),
		startedAt: timestamp().notNull(),
		/** When its time is up, the learner's extra time included; null without a limit. */
		dueAt: timestamp(),
		submittedAt: timestamp(),
		/** The settings it was begun with and the sections of its questions; null for practice. */
		plan: json<unknown>(),
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
		/** How sure the learner is of it, 1–3, where the quiz asks. */
		certainty: int(),
		/** The tries that were checked before the attempt was handed in. */
		tries: json<unknown>(),
		/** Marked by the learner to come back to. */
		flagged: bool().notNull().default(false),
		shownAt: timestamp(),
		/** Null until the learner has given something. */
		savedAt: timestamp(),
		/** Thousandths of the mark; null until graded. Below 0 under certainty-based marking. */
		fraction: int()
	},
	(t) => [primaryKey({ columns: [t.attemptId, t.slot] })]
);

/** Everything that happened in an attempt, in order; rows are added and never changed. */
export const attemptEvents = table(
	'attempt_events',
	{
		attemptId: text()
			.notNull()
			.references(() => attempts.id, { onDelete: 'cascade' }),
		/** 1, 2, 3 … within the attempt. */
		seq: int().notNull(),
		at: timestamp().notNull(),
		type: text().notNull(),
		slot: int(),
		data: json<unknown>()
	},
	(t) => [primaryKey({ columns: [t.attemptId, t.seq] })]
);

/** What learners say is wrong with a question, for its author. Nothing in it names the learner. */
export const questionReports = table(
	'question_reports',
	{
		id: text().primaryKey(),
		courseId: text().notNull(),
		courseVersionId: text().notNull(),
		questionId: text().notNull(),
		/** `wrong`, `unclear`, `outdated`, `language` or `other`. */
		about: text().notNull(),
		words: text().notNull(),
		locale: text().notNull(),
		/** The question as it was drawn. */
		question: json<unknown>().notNull(),
		reportedAt: timestamp().notNull(),
		resolvedAt: timestamp()
	},
	(t) => [index('question_reports_open').on(t.resolvedAt, t.courseId)]
);

/** What a learner remembers of one question, as FSRS keeps it: when it is due next, and why. */
export const reviewCards = table(
	'review_cards',
	{
		learnerId: text()
			.notNull()
			.references(() => learners.id, { onDelete: 'cascade' }),
		courseId: text().notNull(),
		questionId: text().notNull(),
		lessonId: text().notNull(),
		dueAt: timestamp().notNull(),
		/** The card of `ts-fsrs`, dates as ISO 8601. */
		card: json<unknown>().notNull(),
		reviewedAt: timestamp().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.learnerId, t.courseId, t.questionId] }),
		index('review_cards_due').on(t.learnerId, t.dueAt)
	]
);
