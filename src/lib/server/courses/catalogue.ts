import { eq } from 'drizzle-orm';
import type { Article } from '$lib/courses/articles';
import type { Known } from '$lib/courses/check';
import type { Seed } from '$lib/courses/seeds';
import type { CompiledCourse, Fact, GlossaryEntry } from '$lib/courses/types';
import type { Database } from '../db';
import { courseVersions } from '../db/schema';
import { publishFolder } from './publish';
import { readArticles, readSeeds } from './read-articles';
import { readCourseFolders, readFacts, readGlossary } from './read-content';
import { tools } from '$lib/tools';

/** One published, unchangeable version of a course. */
export interface PublishedCourse {
	readonly versionId: string;
	readonly course: CompiledCourse;
}

/** What there is to learn and to read, kept in memory; older versions of courses are read as they are asked for. */
export interface Catalogue {
	readonly courses: readonly PublishedCourse[];
	readonly facts: ReadonlyMap<string, Fact>;
	readonly glossary: ReadonlyMap<string, GlossaryEntry>;
	readonly articles: readonly Article[];
	readonly seeds: readonly Seed[];
	current(courseId: string): PublishedCourse | undefined;
	version(versionId: string): Promise<PublishedCourse | undefined>;
}

/** Publishes what is new in the folder `content` and opens the catalogue. Throws `ContentError`. */
export async function openCatalogue(database: Database, content: string): Promise<Catalogue> {
	const facts = byId(readFacts(content));
	const glossary = byId(readGlossary(content));
	const known: Known = { facts: keys(facts), terms: keys(glossary), tools: new Set(tools.map(({ id }) => id)) };
	const articles = readArticles(content, known);
	const seeds = readSeeds(content);
	for (const folder of readCourseFolders(content)) await publishFolder(database, folder, known, new Date());
	const courses = (await rowsOf(database, true)).sort((a, b) => a.course.code.localeCompare(b.course.code));
	const versions = new Map(courses.map((each) => [each.versionId, each]));
	return {
		courses,
		facts,
		glossary,
		articles,
		seeds,
		current: (courseId) => courses.find(({ course }) => course.id === courseId),
		async version(versionId) {
			const kept = versions.get(versionId);
			if (kept) return kept;
			const [found] = await rowsOf(database, versionId);
			if (found) versions.set(versionId, found);
			return found;
		}
	};
}

async function rowsOf({ read }: Database, which: string | true): Promise<PublishedCourse[]> {
	const wanted = which === true ? eq(courseVersions.isCurrent, true) : eq(courseVersions.id, which);
	const rows = await read.select().from(courseVersions).where(wanted);
	return rows.map(({ id, content }) => ({ versionId: id, course: content as CompiledCourse }));
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]) =>
	new Map(entries.map((each) => [each.id, each]));
const keys = (entries: ReadonlyMap<string, unknown>) => new Set(entries.keys());
