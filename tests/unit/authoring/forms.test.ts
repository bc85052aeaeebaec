import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSource, inserted, lineRange, stepAt } from '$lib/authoring/block-source';
import { menuBlocks } from '$lib/authoring/block-menu';
import { courseValues, readCourseForm } from '$lib/authoring/course-form';
import { isPlainMap, readLoosely, type Plain } from '$lib/authoring/course-yaml';
import { treeOf } from '$lib/authoring/fields';
import { lessonValues, readLessonForm } from '$lib/authoring/lesson-form';
import { formOf, questionForms } from '$lib/authoring/question-forms/forms';
import { readQuestion, shownIn } from '$lib/authoring/question-forms/read';
import type { Tree } from '$lib/authoring/question-forms/spec';
import { proofOf } from '$lib/authoring/problems';
import { questionsIn } from '$lib/authoring/question-list';
import { compileLesson } from '$lib/courses/markdown';
import { QuestionSchema } from '$lib/quiz/types';

const shipped = 'src/content/courses/before-you-borrow';
const course = readFileSync(`${shipped}/course.yaml`, 'utf8');
const questions = questionsIn(readFileSync(`${shipped}/questions.yaml`, 'utf8')) ?? [];

/** A form posted as a page that shows `value` would: every field by its path; flags only where they are set. */
function posted(value: Plain, path = '', form = new FormData()): FormData {
	if (isPlainMap(value))
		for (const [key, each] of Object.entries(value)) posted(each, path ? `${path}.${key}` : key, form);
	else if (Array.isArray(value)) value.forEach((each, index) => posted(each, `${path}.${index}`, form));
	else if (value !== false && value !== null) form.append(path, value === true ? 'on' : String(value));
	return form;
}

describe('fields named by paths', () => {
	it('become what the paths say', () => {
		expect(treeOf(posted({ title: { en: 'a' }, outcomes: [{ en: 'b' }, { en: 'c' }] }))).toEqual({
			title: { en: 'a' },
			outcomes: [{ en: 'b' }, { en: 'c' }]
		});
	});

	it('never reach beyond the form, whatever they are named', () => {
		for (const name of ['__proto__.x', 'a.__proto__.x', 'constructor.prototype.x', 'a..b', 'a.b.c.d.e.f.g', 'a.999']) {
			const form = new FormData();
			form.append(name, 'polluted');
			expect(treeOf(form)).toEqual({});
		}
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 8 }), (fields) => {
				const form = new FormData();
				for (const [name, value] of fields) form.append(name, value);
				treeOf(form);
				expect(Object.keys(Object.prototype)).toEqual([]);
			})
		);
	});
});

describe('the form of course.yaml', () => {
	const shown = courseValues(course);
	const form = (change: (form: FormData) => void = () => undefined) => {
		const { flags, hasPools: _, ...rest } = shown;
		const made = posted({ ...rest, check: { ...rest.check, ...flags } } as unknown as Plain);
		change(made);
		return made;
	};

	it('posted as it is shown changes nothing', () => {
		expect(readCourseForm(course, form())).toEqual({ type: 'source', source: course });
	});

	it('takes numbers as people write them and Traditional from Simplified', () => {
		const read = readCourseForm(
			course,
			form((made) => {
				made.set('minutes', '７０');
				made.set('check.passMark', '75%');
				made.set('check.timeLimitMinutes', '40');
				made.set('title.zh-Hans', '借钱以后');
				made.set('title.zh-Hant', '');
			})
		);
		const made = readLoosely(read.type === 'source' ? read.source : '');
		expect(made).toMatchObject({
			minutes: 70,
			check: { passMark: 0.75, timeLimitMinutes: 40 },
			title: { 'zh-Hant': '借錢以後' }
		});
		expect(made?.['check']).not.toHaveProperty('penalty');
	});

	it.each([
		['title.en', '', 'title.en', 'empty'],
		['minutes', 'ten', 'minutes', 'number'],
		['minutes', '', 'minutes', 'empty'],
		['minutes', '-3', 'minutes', 'range'],
		['check.passMark', '180', 'check.passMark', 'range'],
		['check.closesAt', 'tomorrow', 'check.closesAt', 'form']
	])('says that %s cannot be %j', (name, value, field, problem) => {
		expect(
			readCourseForm(
				course,
				form((made) => made.set(name, value))
			)
		).toEqual({
			type: 'problems',
			problems: { [field]: problem }
		});
	});

	it('keeps a lesson’s tags when its title changes', () => {
		const values = lessonValues(course, 'who-lends-what');
		const made = posted({ ...values, title: { ...values?.title, en: 'Who lends' } } as unknown as Plain);
		const read = readLessonForm(course, 'who-lends-what', made);
		expect(read).toEqual({ type: 'source', source: course.replace('en: Who lends what', 'en: Who lends') });
		made.set('title.en', ' ');
		made.set('title.zh-Hans', '');
		expect(readLessonForm(course, 'who-lends-what', made)).toMatchObject({ problems: { 'title.zh-Hans': 'empty' } });
		expect(readLessonForm(course, 'nothing', made).type).toBe('problems');
	});
});

describe('the form of a question', () => {
	const withForm = questions.filter(({ value }) => isPlainMap(value) && formOf(String(value['type'])));

	it('gives every shipped question back as it is', () => {
		expect(withForm.length).toBeGreaterThan(30);
		for (const { id, value } of withForm) {
			const before = value as Tree;
			const own = formOf(String(before['type']));
			if (!own) continue;
			const { question, problems } = readQuestion(own, posted(shownIn(own, before)), before);
			expect([id, problems]).toEqual([id, {}]);
			expect(QuestionSchema.parse(question)).toEqual(QuestionSchema.parse(before));
		}
	});

	const say = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': '' });
	const common = { lesson: 'l', difficulty: '1', aim: 'recall', text: say('Q'), generalFeedback: say('Because') };
	const written: Readonly<Record<string, Tree>> = {
		'single-choice': {
			options: [
				{ text: say('A'), right: true, feedback: say('f') },
				{ text: say('B'), feedback: say('f') },
				{ text: say(''), feedback: say('') }
			]
		},
		'multiple-choice': {
			options: ['A', 'B', 'C'].map((each) => ({ text: say(each), right: each !== 'C', feedback: say('f') }))
		},
		'true-false': { answer: 'false', feedback: { true: say('no'), false: say('yes') } },
		numeric: {
			answer: 'income * 0.7',
			draw: 'numbers: { income: { from: 4000, to: 8000, step: 500 } }',
			feedback: { right: say('r'), wrong: say('w') },
			mistakes: [{ value: 'income', feedback: say('m') }]
		},
		'short-text': { answers: [{ text: say('lender'), feedback: say('f') }], feedback: say('other') },
		matching: {
			pairs: [
				{ text: say('A'), match: say('1'), feedback: say('f') },
				{ text: say('B'), match: say('2'), feedback: say('f') }
			],
			extras: [{ text: say('3') }]
		},
		ordering: {
			items: [
				{ place: '2', text: say('B'), feedback: say('f') },
				{ place: '1', text: say('A'), feedback: say('f') }
			]
		},
		sorting: {
			groups: [{ text: say('G') }, { text: say('H') }],
			items: [
				{ text: say('A'), group: '1', feedback: say('f') },
				{ text: say('B'), group: '2', feedback: say('f') }
			]
		}
	};

	it.each(questionForms.map(({ type }) => type))('makes a new question of the type %s that proves right', (type) => {
		const own = formOf(type);
		if (!own) throw new Error(type);
		const { question, problems } = readQuestion(own, posted({ ...common, ...written[type] } as Plain), { seeds: [] });
		expect(problems).toEqual({});
		expect(proofOf({ id: 'q', ...question }).problems).toEqual([]);
		expect(question['text']).toMatchObject({ 'zh-Hant': 'Q' });
		const again = readQuestion(own, posted(shownIn(own, question)), question);
		expect(again.question).toEqual(question);
	});

	it('keeps what the form does not show, and says which field is empty', () => {
		const own = formOf('true-false');
		if (!own) throw new Error('no form');
		const before = { id: 'q', seeds: ['S1-4.1'], tool: { id: 'budget-builder', figures: {} }, hints: [say('h')] };
		const { question, problems } = readQuestion(own, posted({ ...common, text: say('') }), before);
		expect(question).toMatchObject(before);
		expect(Object.keys(problems)).toEqual([
			'text.zh-Hans',
			'text.zh-Hant',
			'text.en',
			'feedback.true.zh-Hans',
			'feedback.true.zh-Hant',
			'feedback.true.en',
			'feedback.false.zh-Hans',
			'feedback.false.zh-Hant',
			'feedback.false.en'
		]);
	});

	it('says where the numbers to draw cannot be read', () => {
		const own = formOf('numeric');
		if (!own) throw new Error('no form');
		for (const draw of ['numbers: [', '- a', 'text'])
			expect(readQuestion(own, posted({ ...common, ...written['numeric'], draw } as Plain), {}).problems).toEqual({
				draw: 'form'
			});
	});
});

describe('the menu of blocks', () => {
	it('writes every block so that it compiles', () => {
		for (const block of menuBlocks()) {
			const values = Object.fromEntries(block.options.map(({ name, choices }) => [name, choices?.[0] ?? 'a "b"']));
			const source = `## Step\n\n${blockSource(block, values, 'Write here.')}`;
			expect(compileLesson(source, block.name)[0]?.blocks[0]?.type).toBe(block.name);
		}
	});

	it('puts a piece on lines of its own and says where it ends', () => {
		const { text, end } = inserted('## A\nfirst\nsecond\n', 10, ':::rule\nx\n:::\n');
		expect(text).toBe('## A\nfirst\n\n:::rule\nx\n:::\n\nsecond\n');
		expect(text.slice(0, end).endsWith(':::')).toBe(true);
		expect(inserted('', 0, '## A\n').text).toBe('## A\n');
	});

	it('knows the step and the line of a place', () => {
		const text = '## A\nx\n## B\ny\n';
		expect([0, 6, 8, 13].map((at) => stepAt(text, at))).toEqual([1, 1, 1, 2]);
		expect(text.slice(...lineRange(text, 3))).toBe('## B');
	});
});
