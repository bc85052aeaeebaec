import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArticleFile, inOrder, type Article } from '../../courses/articles.ts';
import type { Known } from '../../courses/check.ts';
import { ContentError } from '../../courses/content-error.ts';
import { SeedsFile, type Seed } from '../../courses/seeds.ts';
import { readYaml } from '../../courses/yaml.ts';

/** All articles of `content/articles/*.yaml`, in the order that lists show them; none where there is no such folder. Throws `ContentError`. */
export function readArticles(content: string, known: Pick<Known, 'facts' | 'tools'>): Article[] {
	const folder = join(content, 'articles');
	const names = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.yaml'));
	return inOrder(names.map((name) => readArticle(join(folder, name), name.replace(/\.yaml$/, ''), known)));
}

function readArticle(file: string, name: string, known: Pick<Known, 'facts' | 'tools'>): Article {
	const source = readFileSync(file, 'utf8');
	const article = readYaml(source, file, ArticleFile);
	const fail = (key: string, problem: string): never => {
		const line = source.split('\n').findIndex((each) => each.startsWith(`${key}:`)) + 1;
		throw new ContentError(file, Math.max(1, line), problem);
	};
	const fact = article.facts.find((id) => !known.facts.has(id));
	if (article.id !== name) fail('id', `the id must be the name of the file, "${name}"`);
	if (fact !== undefined) fail('facts', `there is no fact "${fact}"`);
	if (!known.tools.has(article.tool)) fail('tool', `there is no tool "${article.tool}"`);
	return article;
}

/** The points of the source articles, of `content/seeds.yaml`, if there is one. Throws `ContentError`. */
export function readSeeds(content: string): Seed[] {
	const file = join(content, 'seeds.yaml');
	return existsSync(file) ? readYaml(readFileSync(file, 'utf8'), file, SeedsFile) : [];
}
