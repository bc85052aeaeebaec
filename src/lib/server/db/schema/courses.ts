import { kit } from '../kit.ts';

const { table, text, bool, json, timestamp, index } = kit;

/** A published version never changes; `isCurrent` marks what new learners get. */
export const courseVersions = table(
	'course_versions',
	{
		id: text().primaryKey(),
		courseId: text().notNull(),
		contentHash: text().notNull(),
		isCurrent: bool().notNull(),
		publishedAt: timestamp().notNull(),
		content: json<unknown>().notNull()
	},
	(t) => [index('course_versions_course').on(t.courseId, t.isCurrent)]
);

/** One row a lesson and locale of a current version, for search. `text` is plain and lower-case. */
export const lessonTexts = table(
	'lesson_texts',
	{
		id: text().primaryKey(),
		courseVersionId: text()
			.notNull()
			.references(() => courseVersions.id, { onDelete: 'cascade' }),
		courseId: text().notNull(),
		lessonId: text().notNull(),
		locale: text().notNull(),
		title: text().notNull(),
		text: text().notNull()
	},
	(t) => [index('lesson_texts_locale').on(t.locale)]
);
