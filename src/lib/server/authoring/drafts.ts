import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Known } from '$lib/courses/check';
import type { CourseFolder } from '$lib/courses/course-folder';
import { isLocale, type Locale } from '$lib/i18n/locale';
import { tools } from '$lib/tools';
import { problemsIn, type Problem } from '$lib/authoring/problems';
import { stateOf, type CourseState } from '$lib/authoring/state';
import type { Context } from '../context';
import type { Catalogue } from '../courses/catalogue';
import { contentHash } from '../courses/read-content';
import type { Db } from '../db';
import { authoredCourses, courseAuthors, courseFiles, coursePublications } from '../db/schema';

/** A file of a course that is being written. */
export interface DraftFile {
	readonly name: string;
	readonly source: string;
	readonly revision: number;
	readonly followsRevision: number | null;
	readonly isDraft: boolean;
	readonly savedAt: Date;
	readonly savedBy: string | null;
}

/** A course that the actor writes, with its files as they stand now. */
export interface Draft {
	readonly id: string;
	readonly courseId: string;
	readonly sourceLocale: Locale;
	readonly asksReview: boolean;
	readonly reviewAskedAt: Date | null;
	readonly reviewAskedBy: string | null;
	readonly reviewNote: string;
	readonly approvedHash: string | null;
	readonly approvedBy: string | null;
	readonly archivedAt: Date | null;
	readonly updatedAt: Date;
	readonly files: ReadonlyMap<string, DraftFile>;
	readonly folder: CourseFolder;
	/** The hash of the files as they stand, as `course_versions` keeps it. */
	readonly hash: string;
	readonly published: Published | undefined;
	readonly state: CourseState;
}

/** The newest publication of a course. */
interface Published {
	readonly number: number;
	readonly contentHash: string;
	readonly publishedAt: Date;
}

/** The actor's course of that id; undefined where there is none that is theirs. */
export async function openDraft(ctx: Context, id: string): Promise<Draft | undefined> {
	const [draft] = await draftsIn(ctx.database.read, ctx, [id]);
	return draft;
}

/** `openDraft` within a transaction. */
export async function openIn(tx: Db, ctx: Context, id: string): Promise<Draft | undefined> {
	const [draft] = await draftsIn(tx, ctx, [id]);
	return draft;
}

/** All courses that the actor writes, those changed last first. */
export const myDrafts = (ctx: Context): Promise<Draft[]> => draftsIn(ctx.database.read, ctx);

async function draftsIn(db: Db, { actor }: Context, ids?: readonly string[]): Promise<Draft[]> {
	if (actor.type === 'guest') return [];
	const own = eq(courseAuthors.userId, actor.userId);
	const rows = await db
		.select({ course: authoredCourses })
		.from(authoredCourses)
		.innerJoin(courseAuthors, eq(courseAuthors.authoredId, authoredCourses.id))
		.where(ids ? and(own, inArray(authoredCourses.id, [...ids])) : own)
		.orderBy(desc(authoredCourses.updatedAt));
	const found = rows.map(({ course }) => course.id);
	if (found.length === 0) return [];
	const files = await db.select().from(courseFiles).where(inArray(courseFiles.authoredId, found));
	const publications = await db
		.select({
			authoredId: coursePublications.authoredId,
			number: coursePublications.number,
			contentHash: coursePublications.contentHash,
			publishedAt: coursePublications.publishedAt
		})
		.from(coursePublications)
		.where(inArray(coursePublications.authoredId, found))
		.orderBy(desc(coursePublications.number));
	return rows.map(({ course }) =>
		draftOf(
			course,
			files.filter(({ authoredId }) => authoredId === course.id),
			publications.find(({ authoredId }) => authoredId === course.id)
		)
	);
}

function draftOf(
	course: typeof authoredCourses.$inferSelect,
	rows: readonly DraftFile[],
	published: Published | undefined
): Draft {
	const files = new Map(rows.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((file) => [file.name, file]));
	const folder = {
		path: course.courseId,
		files: Object.fromEntries([...files].map(([name, { source }]) => [name, source]))
	};
	const hash = contentHash(folder);
	const sourceLocale = isLocale(course.sourceLocale) ? course.sourceLocale : 'zh-Hans';
	return { ...course, sourceLocale, files, folder, hash, published, state: stateOf({ ...course, hash, published }) };
}

/** What lessons of this installation may refer to. */
export const knownIn = ({ facts, glossary }: Pick<Catalogue, 'facts' | 'glossary'>): Known => ({
	facts: new Set(facts.keys()),
	terms: new Set(glossary.keys()),
	tools: new Set(tools.map(({ id }) => id))
});

const checked = new Map<string, readonly Problem[]>();

/** What must be mended in a course before it can be published; worked out once for the same files. */
export function problemsOf({ hash, folder }: Pick<Draft, 'hash' | 'folder'>, catalogue: Catalogue): readonly Problem[] {
	const kept = checked.get(hash);
	if (kept) return kept;
	const found = problemsIn(folder, knownIn(catalogue));
	if (checked.size > 200) checked.clear();
	checked.set(hash, found);
	return found;
}
