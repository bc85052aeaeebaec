import { multipleChoice } from '$lib/quiz/types/multiple-choice/grade';
import { MultipleChoiceSchema } from '$lib/quiz/types/multiple-choice/schema';
import { QuestionSchema } from '$lib/quiz/types/index';
import { randomFrom, shuffled } from '$lib/quiz/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion, form, options, question } from './questions';

const some = MultipleChoiceSchema.parse(question('multiple-choice', { options: options([true, true, false, false]) }));

describe('a choice of several', () => {
	it.each([
		[['right-0', 'right-1'], 1],
		[['right-0'], 0.5],
		[['right-0', 'right-1', 'wrong-2'], 0.5],
		[['right-0', 'wrong-2'], 0],
		[['right-0', 'right-1', 'wrong-2', 'wrong-3'], 0],
		[['wrong-2', 'wrong-3'], 0],
		[['right-0', 'right-0', 'nope'], 0.5],
		[[], 0]
	])('%j earns %d', (chosen, fraction) => expect(multipleChoice.grade(some, chosen)).toEqual({ fraction }));

	it('earns the same in whatever order the options were chosen', () =>
		fc.assert(
			fc.property(anyQuestion['multiple-choice'], fc.infiniteStream(fc.boolean()), fc.string(), (any, picks, seed) => {
				const each = MultipleChoiceSchema.parse(any);
				const chosen = each.options.filter(() => picks.next().value).map(({ id }) => id);
				const { fraction } = multipleChoice.grade(each, chosen);
				expect(multipleChoice.grade(each, shuffled(chosen, randomFrom(seed))).fraction).toBe(fraction);
				expect(fraction).toBeGreaterThanOrEqual(0);
				expect(fraction).toBeLessThanOrEqual(1);
			})
		));

	it('goes by the fractions of the options where they have their own', () => {
		const fractions = [0.75, 0.25, 0, -0.5];
		const weighed = { ...some, options: some.options.map((each, i) => ({ ...each, fraction: fractions[i] })) };
		expect(multipleChoice.grade(weighed, ['right-0']).fraction).toBe(0.75);
		expect(multipleChoice.grade(weighed, ['right-0', 'wrong-2']).fraction).toBe(0.75);
		expect(multipleChoice.grade(weighed, ['right-0', 'wrong-3']).fraction).toBe(0.25);
		expect(multipleChoice.grade(weighed, ['right-0', 'right-1']).fraction).toBe(1);
	});

	it('reads the boxes ticked, leaving out what the question has not', () =>
		expect(
			multipleChoice.read(
				form([
					['q', 'wrong-2'],
					['q', 'right-0'],
					['q', 'nope'],
					['q', 'right-0']
				]),
				'q',
				some
			)
		).toEqual({ type: 'given', response: ['right-0', 'wrong-2'] }));

	it.each([
		['one right option', [true, false, false], 'two or more options must be right'],
		['no wrong option', [true, true, true], 'at least one option must be wrong']
	])('cannot be written with %s', (_, rights, message) =>
		expect(QuestionSchema.safeParse({ ...some, options: options(rights) }).error?.issues[0]?.message).toBe(message)
	);
});
