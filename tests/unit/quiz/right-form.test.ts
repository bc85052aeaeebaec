import { gradeOf, readResponse } from '$lib/quiz/asked';
import { makeQuestion } from '$lib/quiz/make';
import { randomFrom } from '$lib/quiz/random';
import { rightForm } from '$lib/quiz/right-form';
import { QuestionSchema } from '$lib/quiz/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion } from './questions';

describe.each(Object.entries(anyQuestion))('the right form of %s', (_, any) => {
	it('earns the whole mark', () => {
		fc.assert(
			fc.property(any as fc.Arbitrary<unknown>, (authored) => {
				const made = makeQuestion(QuestionSchema.parse(authored), randomFrom('x'));
				const reading = readResponse(rightForm('q3', made), 'q3', made);
				expect(reading.type === 'given' && gradeOf(made, reading.response).fraction).toBe(1);
			}),
			{ numRuns: 30 }
		);
	});
});
