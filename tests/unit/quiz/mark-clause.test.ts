import { makeQuestion } from '$lib/quiz/make';
import { randomFrom } from '$lib/quiz/random';
import { markClause } from '$lib/quiz/types/mark-clause/grade';
import { MarkClauseSchema } from '$lib/quiz/types/mark-clause/schema';
import { describe, expect, it } from 'vitest';
import { form, local, options, question } from './questions';

const contract = MarkClauseSchema.parse(
	question('mark-clause', { title: local('Loan contract'), passages: options([false, true, false, true, false]) })
);

describe('marking clauses', () => {
	it('keeps the document in its order', () => {
		const made = MarkClauseSchema.parse(makeQuestion(contract, randomFrom('x')));
		expect(markClause.view(made, 'en')).toEqual({
			title: 'Loan contract en',
			passages: ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({ id, text: `Option ${i} en` }))
		});
	});

	it.each([
		[['right-1', 'right-3'], 1],
		[['right-1'], 0.5],
		[['right-1', 'wrong-0'], 0],
		[['wrong-0', 'right-1', 'wrong-2', 'right-3', 'wrong-4'], 0]
	])('%j earns %d', (marked, fraction) => expect(markClause.grade(contract, marked)).toEqual({ fraction }));

	it('reads what is marked', () =>
		expect(
			markClause.read(
				form([
					['q', 'right-3'],
					['q', 'nope']
				]),
				'q',
				contract
			)
		).toEqual({
			type: 'given',
			response: ['right-3']
		}));
});
