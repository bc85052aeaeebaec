/** Checks `src/content` as the start does, and says for each course what it holds. */
import { compileCourse } from '../lib/courses/compile.ts';
import { ContentError } from '../lib/courses/content-error.ts';
import { readArticles, readSeeds } from '../lib/server/courses/read-articles.ts';
import { readCourseFolders, readFacts, readGlossary } from '../lib/server/courses/read-content.ts';
import { tools } from '../lib/tools/index.ts';

const content = process.argv[2] ?? 'src/content';
try {
	const idsOf = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
	const known = { facts: idsOf(readFacts(content)), terms: idsOf(readGlossary(content)), tools: idsOf(tools) };
	for (const folder of readCourseFolders(content)) {
		const { id, lessons } = compileCourse(folder, known);
		console.log(`${id}: ${lessons.length} lessons, ${lessons.flatMap((lesson) => lesson.questions).length} questions`);
	}
	console.log(`${readArticles(content, known).length} articles, ${readSeeds(content).length} seeds`);
} catch (error) {
	if (!(error instanceof ContentError)) throw error;
	console.error(error.message);
	process.exit(1);
}
