import { compileCourse } from '$lib/courses/compile';
import { excerpt, folded, queryWords } from '$lib/courses/search';
import { describe, expect, it } from 'vitest';
import { tinyCourse } from '../../integration/courses/tiny-course';

const known = { facts: new Set(['known-fact']), terms: new Set<string>(), tools: new Set<string>() };

/** The tiny course with one file changed. */
const changed = (file: string, change: (source: string) => string) => {
	const { path, files } = tinyCourse();
	return { path, files: { ...files, [file]: change(files[file] ?? '') } };
};
const compiling = (file: string, change: (source: string) => string) => () =>
	compileCourse(changed(file, change), known);

describe('compileCourse', () => {
	it('compiles every lesson in three languages with its own questions', () => {
		const { lessons } = compileCourse(tinyCourse(), known);
		expect(lessons.map(({ id, questions }) => [id, questions.length])).toEqual([
			['one', 3],
			['two', 3]
		]);
		expect(Object.values(lessons[0]?.steps ?? {}).map((steps) => steps.length)).toEqual([2, 2, 2]);
	});

	it.each([
		['course.yaml', (s: string) => s.replace('minutes: 20', 'minutes: soon'), 'tiny/course.yaml:3: minutes'],
		['course.yaml', (s: string) => s.replace('code: T1', 'code: [T1'), 'tiny/course.yaml:3: '],
		['course.yaml', (s: string) => s.replace('draw: 2', 'draw: 4'), 'the check draws 4'],
		[
			'questions.yaml',
			(s: string) => s.replace('id: one-b', 'id: one-a'),
			'tiny/questions.yaml:1: question one-a: this id stands twice'
		],
		['questions.yaml', (s: string) => s.replace('lesson: two', 'lesson: three'), 'there is no lesson "three"'],
		[
			'questions.yaml',
			(s: string) => s.replace('  lesson: two', '  tool: { id: abacus, figures: {} }\n  lesson: two'),
			'there is no tool "abacus"'
		],
		['questions.yaml', (s: string) => s.replace('S1-2.2', 'S1-9.9'), 'seed S1-9.9 does not belong to lesson one'],
		[
			'questions.yaml',
			(s: string) => s.replace('type: numeric', 'type: riddle'),
			'tiny/questions.yaml:3: 0.type: no question type "riddle"'
		],
		['questions.yaml', (s: string) => s.replace('answer: a + 1', 'answer: b + 1'), 'no number "b"'],
		[
			'one.en.md',
			() => '## Only\n\nOne step.\n',
			'tiny/one.en.md:1: is not built like one.zh-Hans.md: “the end” where that has “step 2”'
		],
		[
			'one.en.md',
			(s: string) => s.replace(':::reflection{id="thought"}', ':::reflection{id="other"}'),
			'tiny/one.en.md:5: is not built like one.zh-Hans.md'
		],
		[
			'one.en.md',
			(s: string) => s.replace('Hello.', '::fact{id="unknown"}\n'),
			'tiny/one.en.md:3: there is no fact "unknown"'
		],
		[
			'two.zh-Hant.md',
			(s: string) => s.replace('Hello.', ':term[x]{id="unknown"}'),
			'there is no glossary term "unknown"'
		]
	])('%s: names file, line and mend', (file, change, message) => expect(compiling(file, change)).toThrow(message));

	it('names a missing file and what a course is made of', () => {
		const { path, files } = tinyCourse();
		const { 'two.en.md': _, ...rest } = files;
		expect(() => compileCourse({ path, files: rest }, known)).toThrow('tiny/two.en.md:1: this file is missing');
	});
});

describe('search texts', () => {
	it('fold width, case and space', () => expect(folded(' ＡＰＲ　 年化 ')).toBe('apr 年化'));
	it('take at most eight words of a query', () => expect(queryWords('a b c d e f g h i j')).toHaveLength(8));
	it('show the first word found in its surroundings', () =>
		expect(excerpt(`${'x'.repeat(60)}本金${'y'.repeat(200)}`, ['没有', '本金'])).toEqual({
			before: `…${'x'.repeat(40)}`,
			match: '本金',
			after: `${'y'.repeat(80)}…`
		}));
});
