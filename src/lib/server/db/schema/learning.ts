import { kit } from '../kit.ts';
import { courseVersions } from './courses.ts';
import { learners } from './learners.ts';

const { table, text, int, json, timestamp, uniqueIndex, primaryKey } = kit;

export const enrolments = table(
	'enrolments',
	{
		id: text().primaryKey(),
		learnerId: text()
			.notNull()
			.references(() => learners.id, { onDelete: 'cascade' }),
		courseId: text().notNull(),
		courseVersionId: text()
			.notNull()
			.references(() => courseVersions.id),
		startedAt: timestamp().notNull(),
		finishedAt: timestamp()
	},
	(t) => [uniqueIndex('enrolments_learner_course').on(t.learnerId, t.courseId)]
);

/** Where a learner stands in a lesson: the furthest step reached and the step last looked at (0-based). */
export const lessonProgress = table(
	'lesson_progress',
	{
		enrolmentId: text()
			.notNull()
			.references(() => enrolments.id, { onDelete: 'cascade' }),
		lessonId: text().notNull(),
		furthestStep: int().notNull(),
		currentStep: int().notNull(),
		finishedAt: timestamp(),
		updatedAt: timestamp().notNull()
	},
	(t) => [primaryKey({ columns: [t.enrolmentId, t.lessonId] })]
);

/** Private notes of a learner in a lesson: reflections and ticked checklists. Never shown to anyone else. */
export const lessonNotes = table(
	'lesson_notes',
	{
		enrolmentId: text()
			.notNull()
			.references(() => enrolments.id, { onDelete: 'cascade' }),
		blockId: text().notNull(),
		value: json<string | readonly string[]>().notNull(),
		updatedAt: timestamp().notNull()
	},
	(t) => [primaryKey({ columns: [t.enrolmentId, t.blockId] })]
);
