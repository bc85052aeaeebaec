import { reviewState, usesOfFacts } from '$lib/courses/facts';
import { topicOf, topics } from '$lib/courses/topics';
import { compileCourse } from '$lib/courses/compile';
import { readArticles } from '$lib/server/courses/read-articles';
import { readCourseFolders, readFacts, readGlossary } from '$lib/server/courses/read-content';
import { tools } from '$lib/tools';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const content = 'src/content';
const facts = readFacts(content);
const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
const known = { facts: ids(facts), terms: ids(readGlossary(content)), tools: ids(tools) };
const courses = readCourseFolders(content).map((folder) => compileCourse(folder, known));
const articles = readArticles(content, known);

describe('reviewState', () => {
	it.each([
		['2026-11-24', 'past'],
		['2026-11-25', 'soon'],
		['2027-01-24', 'soon'],
		['2027-01-25', 'later']
	])('on 25 November 2026 says of a fact due on %s: %s', (reviewBy, state) => {
		expect(reviewState({ reviewBy }, '2026-11-25')).toBe(state);
	});
});

describe('usesOfFacts', () => {
	const uses = usesOfFacts(known.facts, { courses, articles, tools });

	it('finds lessons, notes and tools that show a fact', () => {
		expect(uses.get('cost-disclosure-rules')).toEqual({
			lessons: expect.arrayContaining([{ course: 'before-you-borrow', lesson: 'read-before-signing' }]),
			articles: ['before-signing'],
			tools: expect.arrayContaining(['clause-spotter'])
		});
	});

	it('knows every fact', () => expect([...uses.keys()].toSorted()).toEqual([...known.facts].toSorted()));
});

describe('topicOf', () => {
	it('knows every file of facts', () => {
		const names = readdirSync(`${content}/facts`).map((name) => name.replace(/\.yaml$/, ''));
		const courseIds = courses.map(({ id }) => id);
		for (const name of names) expect([...topics, ...courseIds, 'when-repayment-is-hard']).toContain(name);
		expect(topicOf('true-cost')).toBe('price');
		expect(topicOf('something-else')).toBe('help');
	});
});
