import { compileCourse } from '$lib/courses/compile';
import { aimsOf, competences, countsOf, lessonsCovered, seedsCovered, topics, worksOn } from '$lib/courses/coverage';
import { matrixFile, traceFile } from '$lib/courses/coverage-file';
import { readSeeds } from '$lib/server/courses/read-articles';
import { readCourseFolders, readFacts, readGlossary } from '$lib/server/courses/read-content';
import { questionTypes } from '$lib/quiz/types';
import { typeName } from '$lib/quiz/type-name';
import { toolOf, tools } from '$lib/tools';
import { describe, expect, it } from 'vitest';

const content = 'src/content';
const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
const known = { facts: ids(readFacts(content)), terms: ids(readGlossary(content)), tools: ids(tools) };
const courses = readCourseFolders(content).map((folder) => compileCourse(folder, known));
const lessons = lessonsCovered(courses, tools);
const points = seedsCovered(readSeeds(content), lessons);

describe('the courses that ship', () => {
	it('are tagged in the words of the frameworks alone', () => {
		expect(aimsOf(lessons).map(({ name }) => name)).toEqual([...competences, ...topics, 'digital']);
	});

	it('work on every aim', () => {
		for (const aim of aimsOf(lessons))
			expect(
				lessons.some((lesson) => worksOn(lesson, aim)),
				aim.name
			).toBe(true);
	});

	it('practise each point that they teach, and have a tool for it', () => {
		for (const { seed, lessons: teaching, questions, tools: used } of points) {
			if (teaching.length === 0) continue;
			expect(questions, seed.id).not.toEqual([]);
			expect(used, seed.id).not.toEqual([]);
		}
	});

	it('leave no point out once all six are there', () => {
		const missing = points.filter(({ lessons: teaching }) => teaching.length === 0).map(({ seed }) => seed.id);
		if (courses.length === 6) expect(missing).toEqual([]);
	});

	it('give every lesson a tool', () => {
		expect(lessons.filter((lesson) => lesson.tools.length === 0).map(({ id }) => id)).toEqual([]);
	});
});

describe('coverage', () => {
	it('counts questions by type, the most frequent first', () => {
		expect(countsOf([{ type: 'a' }, { type: 'b' }, { type: 'b' }])).toEqual([
			{ type: 'b', count: 2 },
			{ type: 'a', count: 1 }
		]);
	});

	it('counts for a point only the questions that are tagged with it', () => {
		for (const { seed, questions, lessons: teaching } of points) {
			const tagged = teaching.flatMap((lesson) => lesson.questions).filter(({ seeds }) => seeds.includes(seed.id));
			expect(questions.reduce((sum, { count }) => sum + count, 0)).toBe(tagged.length);
		}
	});

	it('names every question type in people’s words', () => {
		for (const { name } of questionTypes) expect(typeName(name)).not.toBe(name);
	});
});

describe('the files', () => {
	const rows = (file: string) => file.trim().split('\r\n');

	it('have a row for each lesson and each point', () => {
		const titleOf = (id: string) => courses.find((course) => course.id === id)?.title.en ?? id;
		expect(rows(matrixFile(lessons, titleOf, 'en'))).toHaveLength(lessons.length + 1);
		const trace = rows(traceFile(points, (id) => toolOf(id)?.title() ?? id, 'en'));
		expect(trace).toHaveLength(points.length + 1);
		expect(trace[0]).toContain('Point,Kind,What it says,Lessons,Tools,Questions');
		expect(trace[1]).toMatch(/^S1-1\.2,Context,/);
	});
});
