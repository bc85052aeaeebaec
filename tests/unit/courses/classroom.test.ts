import { guideOf } from '$lib/courses/classroom';
import { compileCourse } from '$lib/courses/compile';
import { blocksOfType, idsOf } from '$lib/courses/find-blocks';
import { locales } from '$lib/i18n/locale';
import { onPaper, paperPiece } from '$lib/quiz/on-paper';
import { questionTypes } from '$lib/quiz/types';
import { guideHtml, handoutsHtml } from '$lib/server/courses/classroom';
import { readCourseFolders, readFacts, readGlossary } from '$lib/server/courses/read-content';
import { tools } from '$lib/tools';
import { describe, expect, it } from 'vitest';

const content = 'src/content';
const [facts, glossary] = [readFacts(content), readGlossary(content)];
const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((each) => [each.id, each]));
const known = {
	facts: new Set(facts.map(({ id }) => id)),
	terms: new Set(glossary.map(({ id }) => id)),
	tools: new Set(tools.map(({ id }) => id))
};
const courses = readCourseFolders(content).map((folder) => compileCourse(folder, known));
const lessons = courses.flatMap((course) => course.lessons);
const catalogue = { facts: byId(facts), glossary: byId(glossary) };
const at = { jurisdiction: 'CN', now: new Date('2026-11-25T10:00:00Z') };
const words = (html: string) => html.replaceAll(/<[^>]*>/g, ' ');

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('the guide to %s', (_, lesson) => {
	it.each(locales)('has all that a class needs in %s', (locale) => {
		const guide = guideOf(lesson, locale, 'CN');
		expect(guide.rule).not.toBe('');
		expect(guide.scene.blocks.map(({ type }) => type)).toContain('dialogue');
		expect(guide.guesses.length).toBeGreaterThanOrEqual(1);
		expect(guide.examples.length).toBeGreaterThanOrEqual(1);
		expect(guide.questions.length).toBeGreaterThanOrEqual(2);
		expect(guide.notes).toHaveLength(1);
		expect(JSON.stringify(guide)).not.toContain('<button');
	});

	it('tells the answers of questions in the text, and of no others', () => {
		const asked = idsOf(
			lesson.steps.en.flatMap(({ blocks }) => blocks),
			'question'
		);
		expect(guideOf(lesson, 'en', 'CN').questions.map(({ id }) => id)).toEqual(asked);
	});

	it.each(locales)('leaves a card that prints on half a page in %s', (locale) => {
		const { rule, points } = guideOf(lesson, locale, 'CN');
		expect(points.join('').match(/<li>/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
		const text = words(rule + points.join('')).trim();
		if (locale === 'en') expect(text.split(/\s+/).length).toBeLessThanOrEqual(170);
		else expect(text.replaceAll(/\s/g, '').length).toBeLessThanOrEqual(330);
	});
});

describe('a printed question', () => {
	it('is the same for the whole class', () => {
		for (const question of lessons.flatMap(({ questions }) => questions).slice(0, 40))
			expect(onPaper(question, 'en')).toEqual(onPaper(question, 'en'));
	});

	it('can be of every type but a story, whose next page depends on the answer', () => {
		const printed = questionTypes.map(({ name }) => name).filter((name) => paperPiece(name));
		expect(printed).toEqual(questionTypes.map(({ name }) => name).filter((name) => name !== 'scenario'));
	});
});

describe.each(courses.map((course) => [course.id, course] as const))('the sheets of %s', (_, course) => {
	it.each(locales)('are whole in %s', (locale) => {
		const guide = guideHtml(catalogue, course, { ...at, locale });
		const handouts = handoutsHtml(course, { ...at, locale });
		for (const { title } of course.lessons) {
			expect(guide).toContain(title[locale]);
			expect(handouts).toContain(title[locale]);
		}
		const asked = course.lessons.flatMap((lesson) => guideOf(lesson, locale, 'CN').questions);
		expect(handouts.match(/class="answer"/g)).toHaveLength(asked.length);
		expect(guide).not.toContain('{{');
		expect(guide).not.toMatch(/undefined|\[object/);
		expect(handouts).not.toMatch(/undefined|\[object/);
	});

	it('show the facts that hold in the reader’s place', () => {
		const notes = course.lessons.flatMap(({ steps }) =>
			steps.en.flatMap(({ blocks }) => blocksOfType(blocks, 'jurisdiction'))
		);
		const ids = notes.filter(({ options }) => options['code'] === 'HK').flatMap(({ blocks }) => idsOf(blocks, 'fact'));
		const html = words(guideHtml(catalogue, course, { ...at, jurisdiction: 'HK', locale: 'en' }));
		for (const id of ids) expect(html).toContain(catalogue.facts.get(id)?.text.en.split('“')[0]);
	});
});
