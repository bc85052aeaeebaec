import { makeQuestion } from '$lib/quiz/make';
import { randomFrom } from '$lib/quiz/random';
import { QuestionSchema } from '$lib/quiz/types/index';
import { matching } from '$lib/quiz/types/matching/grade';
import { MatchingSchema } from '$lib/quiz/types/matching/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion, form, matchingOf } from './questions';

const three = MatchingSchema.parse(matchingOf([0, 1, 2], 4));

describe('matching', () => {
	it.each([
		[{ 'thing-0': 'match-0', 'thing-1': 'match-1', 'thing-2': 'match-2' }, 1],
		[{ 'thing-0': 'match-0', 'thing-1': 'match-2', 'thing-2': 'match-1' }, 1 / 3],
		[{ 'thing-0': 'match-0', 'thing-1': 'match-1' }, 2 / 3],
		[{ 'thing-9': 'match-0', constructor: 'match-1' }, 0],
		[{}, 0]
	])('%j earns %d', (response, fraction) => expect(matching.grade(three, response)).toEqual({ fraction }));

	it('keeps what fits what, however often it is made', () =>
		fc.assert(
			fc.property(anyQuestion.matching, fc.string(), fc.string(), (any, seed, again) => {
				const authored = MatchingSchema.parse(any);
				const once = makeQuestion(authored, randomFrom(seed));
				for (const made of [once, makeQuestion(once, randomFrom(again))].map((each) => MatchingSchema.parse(each))) {
					const fits = ({ pairs, matches }: typeof made) =>
						pairs.map(({ text, match }) => [text.en, matches.find(({ id }) => id === match)?.text.en]);
					expect(fits(made)).toEqual(fits(authored));
				}
			})
		));

	it('reads the matches chosen, leaving out what the question has not', () => {
		expect(
			matching.read(
				form([
					['q.thing-0', 'match-3'],
					['q.thing-1', ''],
					['q.thing-2', 'nope'],
					['q.thing-9', 'match-1']
				]),
				'q',
				three
			)
		).toEqual({ type: 'given', response: { 'thing-0': 'match-3' } });
		expect(
			matching.read(
				form([
					['q.thing-0', ''],
					['q.thing-1', '']
				]),
				'q',
				three
			)
		).toEqual({ type: 'empty' });
	});

	it('shows own match and right match', () =>
		expect(matching.review(three, { 'thing-0': 'match-3' }, 'en').pairs.slice(0, 2)).toEqual([
			{ text: 'thing 0 en', fits: 'match 0 en', chosen: 'match 3 en', right: false, feedback: 'FEEDBACK 0 en' },
			{ text: 'thing 1 en', fits: 'match 1 en', chosen: null, right: false, feedback: 'FEEDBACK 1 en' }
		]));

	it('cannot be written with a pair that fits nothing', () =>
		expect(QuestionSchema.safeParse({ ...three, matches: three.matches.slice(1) }).error?.issues).toMatchObject([
			{ path: ['pairs', 0, 'match'], message: 'no match has the id "match-0"' }
		]));
});
