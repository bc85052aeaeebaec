import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseFolder } from '../../courses/course-folder.ts';
import { FactsFile, GlossaryFile } from '../../courses/schema.ts';
import { topicOf } from '../../courses/topics.ts';
import type { Fact, GlossaryEntry } from '../../courses/types.ts';
import { readYaml } from '../../courses/yaml.ts';

/** Every course folder below `content/courses`, or of the templates that courses can be made from. */
export function readCourseFolders(content: string, kind: 'courses' | 'templates' = 'courses'): CourseFolder[] {
	const root = join(content, kind);
	return names(root).map((name) => ({ path: join(root, name), files: readFiles(join(root, name)) }));
}

/** All dated facts of `content/facts/*.yaml`. Throws `ContentError`. */
export const readFacts = (content: string): Fact[] =>
	Object.entries(readFiles(join(content, 'facts'))).flatMap(([name, source]) =>
		readYaml(source, join(content, 'facts', name), FactsFile).map((fact) => ({
			...fact,
			topic: topicOf(name.replace(/\.yaml$/, ''))
		}))
	);

/** The glossary of `content/glossary.yaml`. Throws `ContentError`. */
export const readGlossary = (content: string): GlossaryEntry[] => {
	const file = join(content, 'glossary.yaml');
	return readYaml(readFileSync(file, 'utf8'), file, GlossaryFile);
};

/** Counts up when the same files compile to another form, so that they are published anew. */
const FORM = 2;

/** SHA-256 of names and contents: the same files give the same hash wherever they are. */
export function contentHash({ files }: Pick<CourseFolder, 'files'>): string {
	const hash = createHash('sha256').update(`form ${FORM}\n`);
	for (const [name, source] of Object.entries(files)) hash.update(`${name}\n${source.length}\n${source}`);
	return hash.digest('hex');
}

const names = (folder: string): string[] =>
	readdirSync(folder)
		.filter((name) => !name.startsWith('.'))
		.sort();

const readFiles = (folder: string): Record<string, string> =>
	Object.fromEntries(names(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
