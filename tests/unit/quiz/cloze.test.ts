import { gradeOf, readResponse, reviewed } from '$lib/quiz/asked';
import { makeQuestion } from '$lib/quiz/make';
import { proveQuestion } from '$lib/quiz/prove';
import { randomFrom } from '$lib/quiz/random';
import { QuestionSchema } from '$lib/quiz/types/index';
import { describe, expect, it } from 'vitest';
import { clozeOf, form, options } from './questions';

const made = makeQuestion(clozeOf(), randomFrom('x'));
const right = Object(made)
	.gaps[1].options.find((option: { right: boolean }) => option.right)
	.id.toString();
const answer = (fields: readonly (readonly [string, string])[]) => {
	const reading = readResponse(form(fields.map(([gap, text]) => [`q1.${gap}`, text])), 'q1', made);
	return { reading, fraction: gradeOf(made, reading.type === 'given' ? reading.response : undefined).fraction };
};
const mistakes = (own: object) => {
	const { success, error } = QuestionSchema.safeParse({ ...clozeOf(), ...own });
	return success ? [] : error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a passage with gaps', () => {
	it('earns the weighted share of the gaps that are right', () => {
		expect(answer([['a', '864']]).fraction).toBe(0.25);
		expect(answer([['b', right]]).fraction).toBe(0.25);
		expect(answer([['c', 'Charge']]).fraction).toBe(0.5);
		expect(
			answer([
				['a', '８６４'],
				['b', right],
				['c', 'Charge']
			]).fraction
		).toBe(1);
	});

	it('is unanswered while every gap is empty', () =>
		expect(
			answer([
				['a', ' '],
				['b', ''],
				['c', '']
			]).reading
		).toEqual({ type: 'empty' }));

	it('gives back all that was typed when a number can’t be read', () =>
		expect(
			answer([
				['a', 'lots'],
				['b', right],
				['c', 'Charge']
			]).reading
		).toEqual({ type: 'unclear', problem: 'number', typed: { '.a': 'lots', '.b': right, '.c': 'Charge' } }));

	it('tells of each gap what was given and what fits', () => {
		const { reading } = answer([
			['a', '72'],
			['c', 'chargee']
		]);
		const { review } = reviewed(made, reading.type === 'given' ? reading.response : undefined, 'en');
		expect(review).toMatchObject({
			pieces: [
				{ gap: 'a', given: '72', answer: '864', outcome: 'not-yet', feedback: 'FEEDBACK wrong en' },
				{ text: ' then ' },
				{ gap: 'b', given: null, outcome: 'unanswered', answer: 'Option 1 en' },
				{ text: ', last ' },
				{ gap: 'c', given: 'chargee', near: true, outcome: 'not-yet' },
				{ text: '. en' }
			]
		});
	});

	it('works out its numbers as drawn, and proves each draw', () => {
		const gaps = [{ ...Object(clozeOf()).gaps[0], answer: 'amount * 0.072', decimals: 0 }];
		const passage = {
			en: '{{amount}} [[thing-0]]',
			'zh-Hans': '{{amount}} [[thing-0]]',
			'zh-Hant': '{{amount}} [[thing-0]]'
		};
		const drawn = { draw: { numbers: { amount: { from: 3000, to: 24_000, step: 3000 } } }, gaps, passage };
		expect(proveQuestion(clozeOf(drawn))).toEqual([]);
		expect(proveQuestion(clozeOf({ ...drawn, gaps: [{ ...gaps[0], tolerance: -1 }] }))[0]).toContain(
			'gap 1: the tolerance is negative'
		);
	});

	it.each([
		[{ passage: { en: '[[thing-0]]', 'zh-Hans': 'x', 'zh-Hant': 'x' } }, 'passage.en: must have each gap once'],
		[{ gaps: [{ id: 'thing-0', type: 'essay' }] }, 'gaps.0.type: a gap is one of single-choice, short-text, numeric'],
		[
			{ gaps: [{ id: 'thing-0', type: 'single-choice', options: options([true, true]) }] },
			'gaps.0.options: exactly one option must be right'
		]
	])('says where its author is mistaken', (own, said) =>
		expect(mistakes(own)).toEqual(expect.arrayContaining([expect.stringContaining(said)]))
	);
});
