import { kit } from '../kit.ts';
import { users } from './accounts.ts';
import { courseVersions } from './courses.ts';

const { table, text, int, bool, json, timestamp, index, uniqueIndex, primaryKey } = kit;

/** A course that people of this installation write. What is published of it stands in `course_versions`. */
export const authoredCourses = table('authored_courses', {
	id: text().primaryKey(),
	/** What it is called in addresses and in the catalogue. */
	courseId: text().notNull().unique(),
	/** The language it is written in first; the others are translations of it. */
	sourceLocale: text().notNull(),
	/** Whether a second person approves it before it is published. */
	asksReview: bool().notNull().default(false),
	reviewAskedAt: timestamp(),
	reviewAskedBy: text().references(() => users.id, { onDelete: 'set null' }),
	/** What the writer says to the reviewer, or the reviewer to the writer. */
	reviewNote: text().notNull().default(''),
	/** The hash of the files that were approved; any change after it needs a new approval. */
	approvedHash: text(),
	approvedBy: text().references(() => users.id, { onDelete: 'set null' }),
	archivedAt: timestamp(),
	createdAt: timestamp().notNull(),
	updatedAt: timestamp().notNull()
});

/** Who may see and change an authored course. */
export const courseAuthors = table(
	'course_authors',
	{
		authoredId: text()
			.notNull()
			.references(() => authoredCourses.id, { onDelete: 'cascade' }),
		userId: text()
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		addedAt: timestamp().notNull()
	},
	(t) => [primaryKey({ columns: [t.authoredId, t.userId] }), index('course_authors_user').on(t.userId)]
);

/** The files of an authored course as they stand now. */
export const courseFiles = table(
	'course_files',
	{
		authoredId: text()
			.notNull()
			.references(() => authoredCourses.id, { onDelete: 'cascade' }),
		name: text().notNull(),
		source: text().notNull(),
		/** Counts every save of the file, from 1; whoever saves names the one they began from. */
		revision: int().notNull(),
		/** For a translation: the revision of the source language's file that it says the same as. */
		followsRevision: int(),
		/** Made by a program and not yet read by a person. */
		isDraft: bool().notNull().default(false),
		savedAt: timestamp().notNull(),
		savedBy: text().references(() => users.id, { onDelete: 'set null' })
	},
	(t) => [primaryKey({ columns: [t.authoredId, t.name] })]
);

/** Every save of every file, the current one included; rows are added and never changed. */
export const courseFileRevisions = table(
	'course_file_revisions',
	{
		authoredId: text()
			.notNull()
			.references(() => authoredCourses.id, { onDelete: 'cascade' }),
		name: text().notNull(),
		revision: int().notNull(),
		/** Null where the file was taken away. */
		source: text(),
		savedAt: timestamp().notNull(),
		savedBy: text().references(() => users.id, { onDelete: 'set null' })
	},
	(t) => [primaryKey({ columns: [t.authoredId, t.name, t.revision] })]
);

/** Each publication of an authored course with the files it was made from; rows are never changed. */
export const coursePublications = table(
	'course_publications',
	{
		id: text().primaryKey(),
		authoredId: text()
			.notNull()
			.references(() => authoredCourses.id, { onDelete: 'cascade' }),
		/** 1, 2, 3 … within the course. */
		number: int().notNull(),
		courseVersionId: text()
			.notNull()
			.references(() => courseVersions.id),
		contentHash: text().notNull(),
		/** What changed, for colleagues. */
		note: text().notNull(),
		files: json<Readonly<Record<string, string>>>().notNull(),
		publishedAt: timestamp().notNull(),
		publishedBy: text().references(() => users.id, { onDelete: 'set null' })
	},
	(t) => [uniqueIndex('course_publications_number').on(t.authoredId, t.number)]
);
