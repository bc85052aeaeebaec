import { articleView, articlesWith, stages } from '$lib/courses/articles';
import { compileCourse } from '$lib/courses/compile';
import { queryWords } from '$lib/courses/search';
import { locales, type Locale } from '$lib/i18n/locale';
import { readArticles, readSeeds } from '$lib/server/courses/read-articles';
import { readCourseFolders, readFacts, readGlossary } from '$lib/server/courses/read-content';
import { tools, toolsByCourse } from '$lib/tools';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faulty, law } from './writing';

const content = 'src/content';
const facts = new Map(readFacts(content).map((fact) => [fact.id, fact]));
const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
const known = { facts: new Set(facts.keys()), terms: ids(readGlossary(content)), tools: ids(tools) };
const articles = readArticles(content, known);
const courses = readCourseFolders(content).map((folder) => compileCourse(folder, known));

const textsOf = ({ moment, title, rule, text, steps }: (typeof articles)[number], locale: Locale) =>
	[moment, title, rule, text, ...steps].map((each) => each[locale]).flatMap((each) => each.trim().split('\n'));

describe('articles', () => {
	it('are there for every moment of the brief', () => {
		const moments = ['before-signing', 'loan-opened', 'first-statement', 'three-days-before', 'first-day-late'];
		const more = ['day-seven', 'collectors-call', 'offer-of-credit-repair', 'refused-elsewhere', 'a-raise'];
		expect(articles.map(({ id }) => id)).toEqual(
			expect.arrayContaining([...moments, ...more, 'a-lost-job', 'half-year-check'])
		);
	});

	it('stand in the order of a loan’s life', () => {
		const order = articles.map(({ stage, order }) => stages.indexOf(stage) * 1000 + order);
		expect(order).toEqual(order.toSorted((a, b) => a - b));
		expect(new Set(order).size).toBe(order.length);
	});

	describe.each(articles.map((article) => [article.id, article] as const))('%s', (_, article) => {
		it('takes about a minute', () => {
			const whole = (locale: Locale) => textsOf(article, locale).slice(1).join(' ').trim();
			const words = whole('en').split(/\s+/).length;
			expect(words).toBeGreaterThanOrEqual(100);
			expect(words).toBeLessThanOrEqual(200);
			for (const locale of ['zh-Hans', 'zh-Hant'] as const) {
				const characters = whole(locale).replaceAll(/\s/g, '').length;
				expect(characters).toBeGreaterThanOrEqual(150);
				expect(characters).toBeLessThanOrEqual(300);
			}
		});

		it.each(locales)('is written in %s alone, and says no law', (locale) => {
			expect(faulty(textsOf(article, locale), locale)).toEqual([]);
			expect(textsOf(article, locale).filter((text) => law.test(text))).toEqual([]);
		});

		it('has the same paragraphs in every language', () => {
			const counts = locales.map(
				(locale) => articleView(article, { facts, locale, today: '2026-11-25' }).paragraphs.length
			);
			expect(new Set(counts).size).toBe(1);
		});

		it('leads to a lesson of a course that there is or will be', () => {
			expect(Object.keys(toolsByCourse)).toContain(article.lesson.course);
			const course = courses.find(({ id }) => id === article.lesson.course);
			if (course) expect(course.lessons.map(({ id }) => id)).toContain(article.lesson.lesson);
		});
	});
});

describe('articleView', () => {
	const [article] = articles.filter(({ id }) => id === 'first-statement');
	if (!article) throw new Error('no such article');

	it('puts facts under the place where they hold, and says which are due for review', () => {
		const seen = articleView(article, { facts, locale: 'en', today: '2035-01-01' });
		expect(seen.notes.map(({ code }) => code)).toEqual(['CN', 'TW']);
		expect(seen.notes.flatMap((note) => note.facts).every(({ stale }) => stale)).toBe(true);
	});

	it('is found by its words in the reader’s language only', () => {
		const found = (query: string, locale: Locale) =>
			articlesWith(articles, queryWords(query), locale).map(({ id }) => id);
		expect(found('催收', 'zh-Hans')).toContain('collectors-call');
		expect(found('催收', 'en')).toEqual([]);
		expect(found('STATEMENT least', 'en')).toEqual(['first-statement']);
		expect(found('  ', 'en')).toEqual([]);
	});
});

describe('readArticles', () => {
	const broken = (change: (source: string) => string) => {
		const folder = mkdtempSync(join(tmpdir(), 'evenkeel-articles-'));
		cpSync(join(content, 'articles'), join(folder, 'articles'), { recursive: true });
		const file = join(folder, 'articles', 'a-raise.yaml');
		writeFileSync(file, change(readFileSync(file, 'utf8')));
		return () => readArticles(folder, known);
	};

	it.each([
		['stage: life', 'stage: later', /a-raise\.yaml:2: stage/],
		['facts: []', 'facts: [no-such-fact]', /a-raise\.yaml:\d+: there is no fact "no-such-fact"/],
		['tool: budget-builder', 'tool: abacus', /a-raise\.yaml:\d+: there is no tool "abacus"/],
		['id: a-raise', 'id: another', /a-raise\.yaml:1: the id must be the name of the file/]
	])('says where “%s” went wrong', (right, wrong, message) => {
		expect(broken((source) => source.replace(right, wrong))).toThrow(message);
	});
});

describe('seeds', () => {
	const seeds = readSeeds(content);

	it('are each named once, in every language', () => {
		expect(new Set(seeds.map(({ id }) => id)).size).toBe(seeds.length);
		for (const locale of locales)
			expect(
				faulty(
					seeds.map(({ text }) => text[locale]),
					locale
				)
			).toEqual([]);
	});

	it('hold every seed that a lesson is tagged with', () => {
		const tagged = courses.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.seeds));
		expect([...ids(seeds)]).toEqual(expect.arrayContaining([...new Set(tagged)]));
	});
});
