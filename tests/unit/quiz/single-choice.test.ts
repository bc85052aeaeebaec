import { makeQuestion } from '$lib/quiz/make';
import { randomFrom } from '$lib/quiz/random';
import { QuestionSchema } from '$lib/quiz/types/index';
import { singleChoice } from '$lib/quiz/types/single-choice/grade';
import { SingleChoiceSchema } from '$lib/quiz/types/single-choice/schema';
import { describe, expect, it } from 'vitest';
import { form, options, question } from './questions';

const one = SingleChoiceSchema.parse(question('single-choice', { options: options([false, true, false]) }));
const problemOf = (own: object) => QuestionSchema.safeParse({ ...one, ...own }).error?.issues[0]?.message;

describe('a single choice', () => {
	it('earns the mark for the right option only', () =>
		expect(one.options.map(({ id }) => singleChoice.grade(one, id).fraction)).toEqual([0, 1, 0]));

	it('earns what an option of its own fraction says, never less than nothing', () => {
		const [first, second, third] = one.options;
		if (!first || !second || !third) throw new Error('three options');
		const weighed = { ...one, options: [{ ...first, fraction: 0.5 }, second, { ...third, fraction: -1 }] };
		expect(weighed.options.map(({ id }) => singleChoice.grade(weighed, id).fraction)).toEqual([0.5, 1, 0]);
	});

	it('may have several right options where each says that it earns the whole mark', () => {
		const whole = options([true, false, true]).map((option) => (option.right ? { ...option, fraction: 1 } : option));
		const two = SingleChoiceSchema.parse(question('single-choice', { options: whole }));
		expect(two.options.map(({ id }) => singleChoice.grade(two, id).fraction)).toEqual([1, 0, 1]);
	});

	it('mixes the options and calls them a, b, c', () => {
		const orders = Array.from({ length: 40 }, (_, i) => {
			const made = SingleChoiceSchema.parse(makeQuestion(one, randomFrom(`${i}`)));
			expect(made.options.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
			return made.options.map(({ authored }) => authored).join();
		});
		expect(new Set(orders).size).toBe(6);
	});

	it('keeps the order written where it must', () => {
		const made = SingleChoiceSchema.parse(makeQuestion({ ...one, ...{ shuffle: false } }, randomFrom('x')));
		expect(made.options.map(({ authored }) => authored)).toEqual(one.options.map(({ id }) => id));
	});

	it.each([
		['nothing chosen', [], { type: 'empty' }],
		['one chosen', [['q', 'right-1']], { type: 'given', response: 'right-1' }],
		[
			'the same one twice',
			[
				['q', 'right-1'],
				['q', 'right-1']
			],
			{ type: 'given', response: 'right-1' }
		],
		['an option there is not', [['q', 'nope']], { type: 'empty' }],
		[
			'two chosen',
			[
				['q', 'right-1'],
				['q', 'wrong-0']
			],
			{ type: 'unclear', problem: 'choose_one', typed: {} }
		]
	] as const)('reads %s', (_, fields, reading) => expect(singleChoice.read(form(fields), 'q', one)).toEqual(reading));

	it('shows the feedback on each option after the answer', () =>
		expect(singleChoice.review(one, 'wrong-0', 'zh-Hans').options).toEqual([
			{ text: 'Option 0 简', feedback: 'FEEDBACK 0 简', right: false, chosen: true },
			{ text: 'Option 1 简', feedback: 'FEEDBACK 1 简', right: true, chosen: false },
			{ text: 'Option 2 简', feedback: 'FEEDBACK 2 简', right: false, chosen: false }
		]));

	it.each([
		['two right options', { options: options([true, true, false]) }, 'exactly one option must be right'],
		['no right option', { options: options([false, false]) }, 'exactly one option must be right'],
		['two options of one id', { options: [...options([true]), ...options([true])] }, 'two options have the same id']
	])('cannot be written with %s', (_, own, message) => expect(problemOf(own)).toBe(message));
});
