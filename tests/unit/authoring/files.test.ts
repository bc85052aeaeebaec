import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCourseFolders } from '$lib/server/courses/read-content';
import { blankCourse, cloneCourse, everywhere } from '$lib/authoring/new-course';
import { lessonsIn, readLoosely, withLessonMoved, withoutLesson, withValues } from '$lib/authoring/course-yaml';
import { diffRows, wordChanges } from '$lib/authoring/diff';
import { freeId, idFrom, kindOf } from '$lib/authoring/names';
import { problemsIn } from '$lib/authoring/problems';
import { alone, inList, linesOf, questionsIn, withQuestion } from '$lib/authoring/question-list';
import { remember } from '$lib/authoring/remember';
import { stateOf, translationState } from '$lib/authoring/state';
import { traditionalDraft } from '$lib/authoring/traditional';

const shipped = 'src/content/courses/before-you-borrow';
const files = Object.fromEntries(
	readdirSync(shipped).map((name) => [name, readFileSync(`${shipped}/${name}`, 'utf8')])
);
const course = files['course.yaml'] ?? '';
const questions = files['questions.yaml'] ?? '';
const nothing = { facts: new Set<string>(), terms: new Set<string>(), tools: new Set<string>() };

describe('a new course', () => {
	it('compiles from the start', () => {
		const named = { id: 'saving', code: 'K1', title: everywhere('存钱', 'zh-Hans') };
		expect(problemsIn({ path: 'saving', files: blankCourse(named) }, nothing)).toEqual([]);
	});

	it('cloned, has another id and the same lessons and questions', () => {
		const clone = cloneCourse(files, { id: 'mine', code: 'M1', title: everywhere('Mine', 'en') });
		expect(clone['course.yaml']).toMatch(/^id: mine\ncode: M1\n/);
		expect(clone['questions.yaml']).toBe(questions);
		expect(lessonsIn(clone['course.yaml'] ?? '')).toEqual(lessonsIn(course));
	});
});

describe('course.yaml', () => {
	it('keeps its comments and all that was not changed', () => {
		const source = '# ours\nid: a\nminutes: 10 # short\nframeworks: { oecd: x, digital: false }\n';
		expect(withValues(source, [[['minutes'], 12]])).toBe(source.replace('10', '12'));
		expect(withValues(source, [[['minutes'], 10]])).toBe(source);
	});

	it('changes a text in its place, whatever it is, and nothing else', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
				fc.string({ maxLength: 20 }),
				(en, hans) => {
					const title = { en, 'zh-Hans': hans, 'zh-Hant': 'x' };
					const changed = withValues(course, [[['title'], title]]);
					expect(readLoosely(changed)).toEqual({ ...readLoosely(course), title });
					if (!`${en}${hans}`.includes('\n')) expect(changed.split('\n').slice(8)).toEqual(course.split('\n').slice(8));
				}
			)
		);
	});

	it('moves a lesson by one place, and back', () => {
		const moved = withLessonMoved(course, 'what-can-i-repay', -1);
		expect(
			lessonsIn(moved)
				.map(({ id }) => id)
				.slice(0, 2)
		).toEqual(['what-can-i-repay', 'need-want-wait']);
		expect(lessonsIn(withLessonMoved(moved, 'what-can-i-repay', 1))).toEqual(lessonsIn(course));
		expect(withLessonMoved(course, 'need-want-wait', -1)).toBe(course);
	});

	it('loses a lesson', () => {
		expect(lessonsIn(withoutLesson(course, 'who-lends-what'))).toHaveLength(4);
	});
});

describe('questions.yaml', () => {
	const all = questionsIn(questions) ?? [];

	it('is its questions, one after the other', () => {
		expect(all.length).toBeGreaterThan(40);
		expect(all.map(({ source }) => source).join('')).toBe(questions);
		expect(questions.split('\n')[(all[7]?.line ?? 0) - 1]).toBe(`- id: ${all[7]?.id}`);
	});

	it('keeps every other question byte for byte when one changes, comes or goes', () => {
		const [one, two, three] = all;
		const changed = withQuestion(questions, two?.id ?? '', '- id: other\n  text: x\n');
		expect(changed).toBe(questions.replace(two?.source ?? '', '- id: other\n  text: x\n\n'));
		expect(withQuestion(questions, one?.id ?? '', undefined)).toBe(questions.slice(one?.source.length));
		const more = withQuestion(questions, 'new', linesOf({ id: 'new' }));
		expect(more.startsWith(questions.trimEnd())).toBe(true);
		expect(questionsIn(more)?.at(-1)?.value).toEqual({ id: 'new' });
		expect(three?.id).toBeTruthy();
	});

	it('begins from an empty list and ends as one', () => {
		const one = withQuestion('[]\n', 'a', linesOf({ id: 'a' }));
		expect(one).toBe('- id: a\n');
		expect(withQuestion(one, 'a', undefined)).toBe('[]\n');
	});

	it('shows a question alone and takes it back', () => {
		for (const { source, value } of all) expect(questionsIn(inList(alone(source)))?.[0]?.value).toEqual(value);
	});

	it('is told apart from what is no list', () => {
		expect(questionsIn('a: 1')).toBeUndefined();
		expect(questionsIn('- [')).toBeUndefined();
		expect(questionsIn('')).toEqual([]);
	});
});

describe('problems', () => {
	it('are all told at once, each with its file and line', () => {
		const { 'course.yaml': yaml = '', ...rest } = blankCourse({ id: 'a', code: 'A', title: everywhere('A', 'en') });
		const broken = {
			...rest,
			'course.yaml': yaml,
			'first-lesson.en.md': '## One\n\n:::rulle\nx\n:::\n',
			'first-lesson.zh-Hans.md': 'Text\n',
			'questions.yaml': `${rest['questions.yaml']}`.replace('answer: true', 'answer: maybe')
		};
		expect(problemsIn({ path: 'a', files: broken }, nothing)).toMatchObject([
			{ file: 'first-lesson.zh-Hans.md', line: 1 },
			{ file: 'first-lesson.en.md', line: 3 },
			{ file: 'questions.yaml', line: 1, question: 'first-question' }
		]);
	});

	it('name a file that no lesson has', () => {
		const made = blankCourse({ id: 'a', code: 'A', title: everywhere('A', 'en') });
		expect(problemsIn({ path: 'a', files: { ...made, 'gone.en.md': '## A\n' } }, nothing)).toMatchObject([
			{ file: 'gone.en.md' }
		]);
	});
});

describe('hostile YAML', () => {
	const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
		.split('')
		.map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join()}]`)
		.join('\n')}\n`;

	it.each([bomb, 'a: *nowhere', '- *nowhere', '- &a [*a]', '? {a: 1}\n: 2', '!!js/function x', '\u0000'])(
		'is a problem, never a crash: %#',
		(yaml) => {
			const made = blankCourse({ id: 'a', code: 'A', title: everywhere('A', 'en') });
			for (const name of ['course.yaml', 'questions.yaml']) {
				const found = problemsIn({ path: 'a', files: { ...made, [name]: yaml } }, nothing);
				expect(found.length).toBeGreaterThan(0);
			}
			questionsIn(yaml);
			readLoosely(yaml);
			withQuestion(yaml, 'a', '- id: a\n');
		}
	);
});

describe('a comparison', () => {
	const rows = (before: string, after: string) =>
		diffRows(before, after, 99).map((row) => row && [row.type, row.parts.map(({ text }) => text).join('')]);

	it('gives back both texts', () => {
		const line = fc.stringMatching(/^[ab]{0,2}$/);
		const lines = fc.array(line, { maxLength: 12 }).map((all) => all.join('\n'));
		fc.assert(
			fc.property(lines, lines, (before, after) => {
				fc.pre(before !== after);
				const told = rows(before, after);
				const without = (type: string) => told.flatMap((row) => (row && row[0] !== type ? [row[1]] : [])).join('\n');
				expect(without('new')).toBe(before);
				expect(without('gone')).toBe(after);
			})
		);
	});

	it('marks the words that changed, characters in Chinese', () => {
		expect(wordChanges('借 500 元', '借 600 元').came).toEqual([
			{ type: 'same', text: '借 ' },
			{ type: 'new', text: '600' },
			{ type: 'same', text: ' 元' }
		]);
		expect(wordChanges('还不起', '还得起').gone.find(({ type }) => type === 'gone')?.text).toBe('不');
	});

	it('has nothing to show where nothing changed', () => expect(diffRows('a\nb', 'a\nb')).toEqual([]));

	it('leaves out what is far from any change', () => {
		const many = Array.from({ length: 40 }, (_, i) => `line ${i}`);
		const told = diffRows(many.join('\n'), many.toSpliced(20, 1, 'other').join('\n'));
		expect(told[0]).toBeNull();
		expect(told).toHaveLength(8);
	});
});

describe('names', () => {
	it('are ids whatever was typed', () => {
		expect(idFrom('Before you borrow!', 'x')).toBe('before-you-borrow');
		expect(idFrom('借钱之前', 'course')).toBe('course');
		expect(freeId('a', (id) => ['a', 'a-2'].includes(id))).toBe('a-3');
	});

	it('say which lesson and language a file is of', () => {
		expect(kindOf('need-want-wait.zh-Hans.md')).toEqual({ lesson: 'need-want-wait', locale: 'zh-Hans' });
		for (const name of ['../course.yaml', 'a.fr.md', 'A.en.md', 'a.md', 'facts.yaml', ''])
			expect(kindOf(name)).toBeUndefined();
	});
});

describe('the state of a course', () => {
	const fresh = { archivedAt: null, reviewAskedAt: null, approvedHash: null, hash: 'b', published: undefined };
	it.each([
		['draft', {}],
		['in review', { reviewAskedAt: new Date(0) }],
		['approved', { approvedHash: 'b' }],
		['draft', { approvedHash: 'a' }],
		['published', { published: { contentHash: 'b' } }],
		['changed', { published: { contentHash: 'a' } }],
		['archived', { archivedAt: new Date(0), published: { contentHash: 'b' } }]
	] as const)('is %s', (state, known) => expect(stateOf({ ...fresh, ...known })).toBe(state));

	it('tells translations that are behind or unread', () => {
		expect(translationState({ followsRevision: 2, isDraft: false }, 3)).toBe('behind');
		expect(translationState({ followsRevision: 3, isDraft: false }, 3)).toBe('current');
		expect(translationState({ followsRevision: 3, isDraft: true }, 3)).toBe('draft');
	});
});

describe('a draft in Traditional', () => {
	it('keeps blocks, ids and the language of addresses', () => {
		const draft = traditionalDraft('## 软件\n\n::question{id="why-limits"}\n\n他说：“为什么要看着屏幕？”\n');
		expect(draft).toContain('::question{id="why-limits"}');
		expect(draft).toContain('「為甚麼');
		expect(draft).not.toMatch(/[着软说]/);
	});
});

describe('the templates that ship', () => {
	it('compile, and become courses of another name', () => {
		for (const { path, files: own } of readCourseFolders('src/content', 'templates')) {
			const clone = cloneCourse(own, { id: 'mine', code: 'M1', title: everywhere('我的', 'zh-Hans') });
			expect([path, problemsIn({ path, files: clone }, nothing)]).toEqual([path, []]);
		}
	});
});

describe('what is remembered', () => {
	it('is made once, until so many others have been', () => {
		const made: string[] = [];
		const size = remember((text) => made.push(text), 2);
		for (const text of ['a', 'b', 'a', 'c', 'a']) size(text);
		expect(made).toEqual(['a', 'b', 'c', 'a']);
	});
});
