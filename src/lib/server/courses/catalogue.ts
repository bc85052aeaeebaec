import { basename } from 'node:path';
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
	/** Takes in what was published or withdrawn since, here or by another server on the same database. */
	refresh(): Promise<void>;
}

/**
 * Publishes what is new in the folder `content` and opens the catalogue. A folder that has the id of a course written
 * here (`written`) leaves that in its place. Throws `ContentError`.
 */
export async function openCatalogue(
	database: Database,
	content: string,
	written: ReadonlySet<string> = new Set()
): Promise<Catalogue> {
	const facts = byId(readFacts(content));
	const glossary = byId(readGlossary(content));
	const known: Known = { facts: keys(facts), terms: keys(glossary), tools: new Set(tools.map(({ id }) => id)) };
	const articles = readArticles(content, known);
	const seeds = readSeeds(content);
	const folders = readCourseFolders(content).filter(({ path }) => !written.has(basename(path)));
	for (const folder of folders) await publishFolder(database, folder, known, new Date());
	let courses: readonly PublishedCourse[] = [];
	const versions = new Map<string, PublishedCourse>();
	const version = async (versionId: string) => {
		const kept = versions.get(versionId) ?? (await versionOf(database, versionId));
		if (kept) versions.set(versionId, kept);
		return kept;
	};
	const refresh = async () => {
		const ids = await currentIds(database);
		if (ids.length === courses.length && courses.every(({ versionId }) => ids.includes(versionId))) return;
		const found = await Promise.all(ids.map(version));
		courses = found
			.filter((each) => each !== undefined)
			.sort((a, b) => a.course.code.localeCompare(b.course.code) || a.course.id.localeCompare(b.course.id));
	};
	await refresh();
	return {
		get courses() {
			return courses;
		},
		facts,
		glossary,
		articles,
		seeds,
		current: (courseId) => courses.find(({ course }) => course.id === courseId),
		version,
		refresh
	};
}

async function currentIds({ read }: Database): Promise<string[]> {
	const rows = await read
		.select({ id: courseVersions.id })
		.from(courseVersions)
		.where(eq(courseVersions.isCurrent, true));
	return rows.map(({ id }) => id);
}

async function versionOf({ read }: Database, versionId: string): Promise<PublishedCourse | undefined> {
	const [row] = await read.select().from(courseVersions).where(eq(courseVersions.id, versionId));
	return row && { versionId: row.id, course: row.content as CompiledCourse };
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]) =>
	new Map(entries.map((each) => [each.id, each]));
const keys = (entries: ReadonlyMap<string, unknown>) => new Set(entries.keys());
