import { and, desc, eq } from 'drizzle-orm';
import { COURSE, kindOf, lessonFile } from '$lib/authoring/names';
import { lessonsIn } from '$lib/authoring/course-yaml';
import type { Context } from '../context';
import type { Db } from '../db';
import { authoredCourses, courseFileRevisions, courseFiles } from '../db/schema';
import { openIn, type Draft } from './drafts';

/** The most characters of one file: several times the largest that ships. */
export const LONGEST_FILE = 1_000_000;

/** One file to be written; `source` null takes it away. `base` is the revision that the writer began from, 0 for a new file. */
export interface FileChange {
	readonly name: string;
	readonly source: string | null;
	readonly base: number;
	/** For a translation: whether it now says what the source language says. */
	readonly follows?: boolean | undefined;
	/** Made by a program, to be read by a person. */
	readonly isDraft?: boolean | undefined;
}

/** Someone else saved the file meanwhile: what they made of it, and what it was before. */
export interface Clash {
	readonly type: 'clash';
	readonly name: string;
	readonly revision: number;
	readonly by: string | null;
	readonly at: Date;
	readonly theirs: string;
	readonly before: string;
}

export type Saved =
	| { readonly type: 'saved'; readonly revisions: Readonly<Record<string, number>> }
	| Clash
	| { readonly type: 'missing' };

/**
 * Writes files of the actor's course, all or none: a file that someone else saved since `base` is a clash and nothing is
 * written. What is the same as before makes no revision. Only one writer at a time gets here, so none overwrites another.
 */
export const saveFiles = (ctx: Context, id: string, changes: readonly FileChange[]): Promise<Saved> =>
	ctx.database.transaction(async (tx) => {
		const draft = await openIn(tx, ctx, id);
		return draft ? saveIn(tx, ctx, draft, changes) : { type: 'missing' };
	});

/** `saveFiles` within a transaction that has opened the course. */
export async function saveIn(tx: Db, ctx: Context, draft: Draft, changes: readonly FileChange[]): Promise<Saved> {
	for (const change of changes) {
		const clash = await clashOf(tx, draft, change);
		if (clash) return clash;
	}
	const revisions: Record<string, number> = {};
	for (const change of changes) revisions[change.name] = await write(tx, ctx, draft, change);
	await tx.update(authoredCourses).set({ updatedAt: ctx.now() }).where(eq(authoredCourses.id, draft.id));
	return { type: 'saved', revisions };
}

async function clashOf(tx: Db, draft: Draft, { name, base, source }: FileChange): Promise<Clash | undefined> {
	const now = draft.files.get(name);
	if ((now?.revision ?? 0) === base || !now || now.source === source) return undefined;
	const [before] = await tx
		.select({ source: courseFileRevisions.source })
		.from(courseFileRevisions)
		.where(revisionOf(draft.id, name, base));
	const { revision, savedBy: by, savedAt: at, source: theirs } = now;
	return { type: 'clash', name, revision, by, at, theirs, before: before?.source ?? '' };
}

async function write(tx: Db, ctx: Context, draft: Draft, change: FileChange): Promise<number> {
	const { name, source } = change;
	const now = draft.files.get(name);
	const ofFile = and(eq(courseFiles.authoredId, draft.id), eq(courseFiles.name, name));
	const marks = marksOf(draft, change);
	if (now && now.source === source) {
		if (Object.keys(marks).length > 0) await tx.update(courseFiles).set(marks).where(ofFile);
		return now.revision;
	}
	const [last] = await tx
		.select({ revision: courseFileRevisions.revision })
		.from(courseFileRevisions)
		.where(and(eq(courseFileRevisions.authoredId, draft.id), eq(courseFileRevisions.name, name)))
		.orderBy(desc(courseFileRevisions.revision))
		.limit(1);
	const revision = (last?.revision ?? 0) + 1;
	const saved = { savedAt: ctx.now(), savedBy: ctx.actor.type === 'guest' ? null : ctx.actor.userId };
	await tx.insert(courseFileRevisions).values({ authoredId: draft.id, name, revision, source, ...saved });
	if (source === null) await tx.delete(courseFiles).where(ofFile);
	else if (now)
		await tx
			.update(courseFiles)
			.set({ source, revision, ...saved, ...marks })
			.where(ofFile);
	else await tx.insert(courseFiles).values({ authoredId: draft.id, name, source, revision, ...saved, ...marks });
	return revision;
}

/** Which revision of the source language a translation follows, and whether a person has read it. */
function marksOf(
	draft: Draft,
	{ name, follows, isDraft }: FileChange
): { followsRevision?: number | null; isDraft?: boolean } {
	const kind = kindOf(name);
	if (typeof kind !== 'object' || kind.locale === draft.sourceLocale) return {};
	const source = draft.files.get(lessonFile(kind.lesson, draft.sourceLocale));
	const isNew = !draft.files.has(name);
	return {
		...((follows || isNew) && { followsRevision: source?.revision ?? 1 }),
		...(isDraft === undefined ? follows && { isDraft: false } : { isDraft })
	};
}

const revisionOf = (id: string, name: string, revision: number) =>
	and(
		eq(courseFileRevisions.authoredId, id),
		eq(courseFileRevisions.name, name),
		eq(courseFileRevisions.revision, revision)
	);

/** The saves of a file of the actor's course, newest first; none where it is not theirs. */
export async function revisionsOf({ database }: Context, draft: Draft, name: string) {
	return database.read
		.select()
		.from(courseFileRevisions)
		.where(and(eq(courseFileRevisions.authoredId, draft.id), eq(courseFileRevisions.name, name)))
		.orderBy(desc(courseFileRevisions.revision))
		.limit(300);
}

/** What a file of the course said at a revision; undefined where there is none, null where it had been taken away. */
export async function sourceAt({ database }: Context, draft: Draft, name: string, revision: number) {
	const [found] = await database.read
		.select({ source: courseFileRevisions.source })
		.from(courseFileRevisions)
		.where(revisionOf(draft.id, name, revision));
	return found?.source;
}

/** The ids of the course's lessons, in order. */
export const lessonIds = ({ folder }: Pick<Draft, 'folder'>): string[] =>
	lessonsIn(folder.files[COURSE] ?? '').map(({ id }) => id);
