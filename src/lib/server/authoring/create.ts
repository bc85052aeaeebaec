import { freeId, kindOf } from '$lib/authoring/names';
import type { Files } from '$lib/authoring/new-course';
import type { Locale } from '$lib/i18n/locale';
import type { Context } from '../context';
import type { Catalogue } from '../courses/catalogue';
import type { Database, Db } from '../db';
import { authoredCourses, courseAuthors, courseFileRevisions, courseFiles, courseVersions } from '../db/schema';

/**
 * A new course of the actor's, of the files that `make` gives for the id it gets: `wanted`, or the first like it that no
 * course has or had. Returns what it is kept under.
 */
export async function createCourse(
	ctx: Context,
	catalogue: Pick<Catalogue, 'current'>,
	{ wanted, sourceLocale }: { readonly wanted: string; readonly sourceLocale: Locale },
	make: (courseId: string) => Files
): Promise<string> {
	const { actor, now } = ctx;
	if (actor.type === 'guest') throw new Error('createCourse needs an account');
	const id = ctx.newId();
	await ctx.database.transaction(async (tx) => {
		const taken = await takenIds(tx);
		const courseId = freeId(wanted, (tried) => taken.has(tried) || catalogue.current(tried) !== undefined);
		const times = { createdAt: now(), updatedAt: now() };
		await tx.insert(authoredCourses).values({ id, courseId, sourceLocale, ...times });
		await tx.insert(courseAuthors).values({ authoredId: id, userId: actor.userId, addedAt: now() });
		const saved = { authoredId: id, revision: 1, savedAt: now(), savedBy: actor.userId };
		const files = Object.entries(make(courseId)).map(([name, source]) => ({ ...saved, name, source }));
		await tx.insert(courseFileRevisions).values(files);
		await tx
			.insert(courseFiles)
			.values(files.map((file) => ({ ...file, followsRevision: isTranslation(file.name, sourceLocale) ? 1 : null })));
	});
	return id;
}

/** The ids of all courses that are written here, published or not. */
export async function writtenIds({ read }: Pick<Database, 'read'>): Promise<ReadonlySet<string>> {
	const rows = await read.select({ id: authoredCourses.courseId }).from(authoredCourses);
	return new Set(rows.map(({ id }) => id));
}

async function takenIds(tx: Db): Promise<ReadonlySet<string>> {
	const authored = await tx.select({ id: authoredCourses.courseId }).from(authoredCourses);
	const published = await tx.selectDistinct({ id: courseVersions.courseId }).from(courseVersions);
	return new Set([...authored, ...published].map(({ id }) => id));
}

function isTranslation(name: string, source: Locale): boolean {
	const kind = kindOf(name);
	return typeof kind === 'object' && kind.locale !== source;
}
