import { proveQuestion } from '$lib/quiz/prove';
import { describe, expect, it } from 'vitest';
import { local, numericOf, options, question } from './questions';

const draw = (from: number, to: number, more: object = {}) => ({
	draw: { numbers: { income: { from, to, step: 100 } }, ...more }
});

describe('proveQuestion', () => {
	it('finds nothing in a sound question', () => {
		expect(proveQuestion(numericOf())).toEqual([]);
		expect(
			proveQuestion(
				numericOf({ ...draw(4000, 9000), answer: 'income * 0.7', text: local('Of {{income}}'), mistakes: [] })
			)
		).toEqual([]);
	});

	it.each([
		['no draw meets the conditions', { ...draw(1, 900, { where: ['income > 1000'] }) }, 'no draw meets income > 1000'],
		[
			'the answer has no finite value',
			{ ...draw(100, 900), answer: 'income / (income - income)' },
			'has no finite value'
		],
		['the answer is an unknown name', { answer: 'incom' }, 'no number "incom"'],
		[
			'the answer is negative money',
			{ ...draw(100, 900), answer: 'income - 500', mistakes: [] },
			'the answer is negative money (with income'
		],
		[
			'a mistake is as good as the answer',
			{ ...draw(100, 900), answer: 'income', mistakes: [{ value: 500, feedback: local('x') }] },
			'mistake 1 is within the tolerance of the answer (with income 500)'
		],
		['the answer shown would be graded wrong', { answer: 10.5, tolerance: 0, mistakes: [] }, 'more than 0 decimals'],
		[
			'a text has a name that is not drawn',
			{ generalFeedback: { ...local('x'), 'zh-Hant': '{{rent}}' } },
			'no number "rent"'
		],
		[
			'a placeholder is mistyped',
			{ generalFeedback: { ...local('x'), 'zh-Hant': '{{Rent Sum}}' } },
			'a placeholder is left over'
		]
	])('says that %s', (_, own, problem) => expect(proveQuestion(numericOf(own)).join('\n')).toContain(problem));

	it('says that two options read the same for some numbers, in which language', () => {
		const [first, second, third] = options([true, false, false]);
		const same = question('single-choice', {
			...draw(100, 900),
			options: [
				{ ...first, text: { ...local('1'), 'zh-Hans': '{{income}} 元' } },
				{ ...second, text: { ...local('2'), 'zh-Hans': '500 元' } },
				third
			]
		});
		expect(proveQuestion(same)).toEqual(['two parts read the same in zh-Hans (with income 500)']);
	});
});
