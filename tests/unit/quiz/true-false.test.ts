import { makeQuestion } from '$lib/quiz/make';
import { randomFrom } from '$lib/quiz/random';
import { trueFalse } from '$lib/quiz/types/true-false/grade';
import { TrueFalseSchema } from '$lib/quiz/types/true-false/schema';
import { describe, expect, it } from 'vitest';
import { form, local, question } from './questions';

const statement = TrueFalseSchema.parse(
	question('true-false', { answer: false, feedback: { true: local('not so'), false: local('just so') } })
);

describe('true or false', () => {
	it('earns all or nothing', () => {
		expect(trueFalse.grade(statement, false)).toEqual({ fraction: 1 });
		expect(trueFalse.grade(statement, true)).toEqual({ fraction: 0 });
		expect(trueFalse.grade(statement, undefined)).toEqual({ fraction: 0 });
	});

	it.each([
		[[['q', 'true']], { type: 'given', response: true }],
		[[['q', 'false']], { type: 'given', response: false }],
		[[['q', 'yes']], { type: 'empty' }],
		[[], { type: 'empty' }],
		[
			[
				['q', 'true'],
				['q', 'false']
			],
			{ type: 'unclear', problem: 'choose_one', typed: {} }
		]
	] as const)('reads %j', (fields, reading) => expect(trueFalse.read(form(fields), 'q', statement)).toEqual(reading));

	it('tells what goes with each, true first', () =>
		expect(
			trueFalse.review(TrueFalseSchema.parse(makeQuestion(statement, randomFrom('x'))), true, 'en').options
		).toEqual([
			{ value: true, feedback: 'not so en', right: false, chosen: true },
			{ value: false, feedback: 'just so en', right: true, chosen: false }
		]));
});
