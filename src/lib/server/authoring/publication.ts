import { and, desc, eq } from 'drizzle-orm';
import { compileCourse } from '$lib/courses/compile';
import { provedOnce } from '$lib/authoring/problems';
import type { Context } from '../context';
import type { Catalogue } from '../courses/catalogue';
import { publishIn, withdrawIn } from '../courses/publish';
import type { Db } from '../db';
import { authoredCourses, courseAuthors, coursePublications } from '../db/schema';
import { instructorWith, namesOf } from '../accounts/instructors';
import { knownIn, openDraft, openIn, problemsOf, type Draft } from './drafts';
import { saveIn, type FileChange } from './save';

/** Why something was not done: the course is not the actor's, has problems, wants approval, or was changed meanwhile. */
export type Refusal = 'missing' | 'problems' | 'approval' | 'changed' | 'self';

type Change = Partial<typeof authoredCourses.$inferInsert>;

/** Works on the actor's course in a transaction; `work` says why it can't. */
const within = (ctx: Context, id: string, work: (tx: Db, draft: Draft) => Promise<Refusal | void>) =>
	ctx.database.transaction(async (tx) => {
		const draft = await openIn(tx, ctx, id);
		return draft ? work(tx, draft) : 'missing';
	});

const set = async (tx: Db, ctx: Context, id: string, change: Change): Promise<void> => {
	await tx
		.update(authoredCourses)
		.set({ ...change, updatedAt: ctx.now() })
		.where(eq(authoredCourses.id, id));
};

const userOf = ({ actor }: Context): string | null => (actor.type === 'guest' ? null : actor.userId);

/** Whether a course asks for a second person's approval. Taking it back is a change that is told to all its authors. */
export const setReview = (ctx: Context, id: string, asksReview: boolean) =>
	within(ctx, id, (tx) => set(tx, ctx, id, { asksReview }));

/** Asks the other authors to look at the course as it stands; `seen` is the hash of the files that the asker saw. */
export const askForReview = (ctx: Context, id: string, seen: string, note: string) =>
	within(ctx, id, async (tx, draft) => {
		if (draft.hash !== seen) return 'changed';
		await set(tx, ctx, id, {
			reviewAskedAt: ctx.now(),
			reviewAskedBy: userOf(ctx),
			reviewNote: note,
			approvedHash: null
		});
	});

/** A second person approves the course as they saw it, or sends it back; whoever asked can't answer. */
export const answerReview = (ctx: Context, id: string, seen: string, approves: boolean, note: string) =>
	within(ctx, id, async (tx, draft) => {
		if (draft.reviewAskedBy === userOf(ctx)) return 'self';
		if (draft.hash !== seen) return 'changed';
		const approved = approves ? { approvedHash: draft.hash, approvedBy: userOf(ctx) } : { approvedHash: null };
		await set(tx, ctx, id, { reviewAskedAt: null, reviewNote: note, ...approved });
	});

/**
 * Publishes the course as the actor saw it (`seen` is the hash of its files) as a version that never changes. Learners in
 * mid-course keep theirs. The catalogue shows it at once.
 */
export async function publishDraft(ctx: Context, catalogue: Catalogue, id: string, seen: string, note: string) {
	const looked = await openDraft(ctx, id);
	if (!looked) return 'missing';
	if (looked.hash !== seen) return 'changed';
	if (problemsOf(looked, catalogue).length > 0) return 'problems';
	const course = compileCourse(looked.folder, knownIn(catalogue), provedOnce);
	const refusal = await within(ctx, id, async (tx, draft) => {
		if (draft.hash !== seen) return 'changed';
		if (draft.asksReview && draft.approvedHash !== draft.hash) return 'approval';
		const courseVersionId = await publishIn(tx, course, draft.hash, ctx.now());
		await tx.insert(coursePublications).values({
			id: ctx.newId(),
			authoredId: id,
			number: (draft.published?.number ?? 0) + 1,
			courseVersionId,
			contentHash: draft.hash,
			note,
			files: draft.folder.files,
			publishedAt: ctx.now(),
			publishedBy: userOf(ctx)
		});
		await set(tx, ctx, id, { archivedAt: null, reviewAskedAt: null });
	});
	await catalogue.refresh();
	return refusal;
}

/** Takes the course out of the catalogue; its files, its versions and whoever learns one of them stay. */
export async function archive(ctx: Context, catalogue: Catalogue, id: string) {
	const refusal = await within(ctx, id, async (tx, draft) => {
		await withdrawIn(tx, draft.courseId);
		await set(tx, ctx, id, { archivedAt: ctx.now(), reviewAskedAt: null });
	});
	await catalogue.refresh();
	return refusal;
}

/** Makes the files what they were at a publication, each as a new revision, so that nothing since is lost. */
export const revertTo = (ctx: Context, id: string, number: number) =>
	within(ctx, id, async (tx, draft) => {
		const [then] = await tx
			.select({ files: coursePublications.files })
			.from(coursePublications)
			.where(and(eq(coursePublications.authoredId, id), eq(coursePublications.number, number)));
		if (!then) return 'missing';
		const gone = [...draft.files.keys()].filter((name) => !(name in then.files));
		const changes: FileChange[] = [
			...Object.entries(then.files).map(([name, source]) => ({
				name,
				source,
				base: revisionIn(draft, name),
				follows: true
			})),
			...gone.map((name) => ({ name, source: null, base: revisionIn(draft, name) }))
		];
		await saveIn(
			tx,
			ctx,
			draft,
			changes.filter(({ name, source }) => draft.folder.files[name] !== source)
		);
	});

const revisionIn = (draft: Draft, name: string): number => draft.files.get(name)?.revision ?? 0;

/** The publications of the actor's course, newest first, with the name of who made each. */
export async function publicationsOf({ database: { read } }: Context, draft: Draft) {
	const rows = await read
		.select({
			number: coursePublications.number,
			contentHash: coursePublications.contentHash,
			note: coursePublications.note,
			publishedAt: coursePublications.publishedAt,
			publishedBy: coursePublications.publishedBy
		})
		.from(coursePublications)
		.where(eq(coursePublications.authoredId, draft.id))
		.orderBy(desc(coursePublications.number));
	const names = await namesOf(
		read,
		rows.map(({ publishedBy }) => publishedBy)
	);
	return rows.map(({ publishedBy, ...row }) => ({ ...row, by: names.get(publishedBy ?? '') ?? '' }));
}

/** The files of a publication; undefined where there is none of that number. */
export async function filesAt({ database }: Context, draft: Draft, number: number) {
	const [found] = await database.read
		.select({ files: coursePublications.files })
		.from(coursePublications)
		.where(and(eq(coursePublications.authoredId, draft.id), eq(coursePublications.number, number)));
	return found?.files;
}

/** The names of those who write the course, the first author first. */
export async function authorsOf({ database: { read } }: Context, draft: Draft): Promise<string[]> {
	const rows = await read
		.select({ userId: courseAuthors.userId })
		.from(courseAuthors)
		.where(eq(courseAuthors.authoredId, draft.id))
		.orderBy(courseAuthors.addedAt);
	const names = await namesOf(
		read,
		rows.map(({ userId }) => userId)
	);
	return rows.flatMap(({ userId }) => names.get(userId) ?? []);
}

/** Lets another instructor of this installation write the course too; 'missing' where none has that address. */
export const addAuthor = (ctx: Context, id: string, email: string) =>
	within(ctx, id, async (tx) => {
		const userId = await instructorWith(tx, email);
		if (!userId) return 'missing';
		await tx.insert(courseAuthors).values({ authoredId: id, userId, addedAt: ctx.now() }).onConflictDoNothing();
	});
