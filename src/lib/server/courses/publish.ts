import { and, eq } from 'drizzle-orm';
import { compileCourse } from '$lib/courses/compile';
import type { CourseFolder } from '$lib/courses/course-folder';
import type { Known } from '$lib/courses/check';
import type { CompiledCourse } from '$lib/courses/types';
import { searchTexts } from '$lib/courses/search';
import { contentHash } from './read-content';
import { courseVersions, lessonTexts } from '../db/schema';
import type { Database, Db } from '../db';
import { randomId } from '../ids';

/**
 * Publishes a course folder as a new version unless its current version was made from the same files. Learners in
 * mid-course keep the version they began with. Throws `ContentError`.
 */
export async function publishFolder(database: Database, folder: CourseFolder, known: Known, now: Date): Promise<void> {
	const hash = contentHash(folder);
	const same = and(eq(courseVersions.contentHash, hash), eq(courseVersions.isCurrent, true));
	const [current] = await database.read.select({ id: courseVersions.id }).from(courseVersions).where(same);
	if (current) return;
	const course = compileCourse(folder, known);
	await database.transaction((tx) => publishIn(tx, course, hash, now));
}

/**
 * Makes a compiled course the current version of its id, as a new version unless one was made from the same files.
 * Returns the version's id. `hash` is the `contentHash` of its files.
 */
export async function publishIn(tx: Db, course: CompiledCourse, hash: string, now: Date): Promise<string> {
	const id = randomId();
	const ofCourse = eq(courseVersions.courseId, course.id);
	const [same] = await tx
		.select({ id: courseVersions.id })
		.from(courseVersions)
		.where(and(ofCourse, eq(courseVersions.contentHash, hash)));
	await tx.update(courseVersions).set({ isCurrent: false }).where(ofCourse);
	if (same) await tx.update(courseVersions).set({ isCurrent: true }).where(eq(courseVersions.id, same.id));
	else
		await tx
			.insert(courseVersions)
			.values({ id, courseId: course.id, contentHash: hash, isCurrent: true, publishedAt: now, content: course });
	await tx.delete(lessonTexts).where(eq(lessonTexts.courseId, course.id));
	const rows = searchTexts(course).map((text) => ({ id: randomId(), courseVersionId: same?.id ?? id, ...text }));
	await tx.insert(lessonTexts).values(rows);
	return same?.id ?? id;
}

/** Takes a course out of the catalogue. Its versions stay for those who learn one of them. */
export async function withdrawIn(tx: Db, courseId: string): Promise<void> {
	await tx.update(courseVersions).set({ isCurrent: false }).where(eq(courseVersions.courseId, courseId));
	await tx.delete(lessonTexts).where(eq(lessonTexts.courseId, courseId));
}
