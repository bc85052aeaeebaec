import { makeQuestion } from '$lib/quiz/make';
import { randomFrom } from '$lib/quiz/random';
import { ordering } from '$lib/quiz/types/ordering/grade';
import { OrderingSchema } from '$lib/quiz/types/ordering/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyQuestion, form, orderingOf } from './questions';

const four = OrderingSchema.parse(orderingOf(4));
const order = (places: string) => [...places].map((place) => `step-${place}`);
const posted = (places: readonly string[]) => form(places.map((place, i) => [`q.step-${i}`, place] as const));

describe('ordering', () => {
	it.each([
		['0123', 1],
		['0132', 0.5],
		['0231', 0.25],
		['1230', 0],
		['3210', 0],
		['012', 0],
		['0012', 0],
		['01234', 0]
	])('%s earns %d', (places, fraction) => expect(ordering.grade(four, order(places))).toEqual({ fraction }));

	it('never begins in the right order', () =>
		fc.assert(
			fc.property(anyQuestion.ordering, fc.string(), (any, seed) => {
				const made = OrderingSchema.parse(makeQuestion(any, randomFrom(seed)));
				const shown = ordering.view(made, 'en').items.map(({ id }) => id);
				expect(shown).not.toEqual(ordering.key(made));
				expect([...shown].sort()).toEqual([...ordering.key(made)].sort());
			})
		));

	it('shows nothing of the order in the names of the fields', () => {
		const made = OrderingSchema.parse(makeQuestion(four, randomFrom('x')));
		expect(ordering.view(made, 'en').items.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
	});

	it('reads a place for each item', () =>
		expect(ordering.read(posted(['2', '1', '4', '3']), 'q', four)).toEqual({ type: 'given', response: order('1032') }));

	it.each([
		['no place chosen', ['', '', '', ''], { type: 'empty' }],
		['the same place twice', ['1', '1', '2', '3'], 'unclear'],
		['a place left out', ['1', '2', '3', ''], 'unclear'],
		['places there are not', ['1', '2', '3', '5'], 'unclear'],
		['words for places', ['1', '2', '3', 'four'], 'unclear']
	])('reads %s', (_, places, reading) => {
		const read = ordering.read(posted(places), 'q', four);
		if (reading !== 'unclear') return expect(read).toEqual(reading);
		expect(read).toMatchObject({ type: 'unclear', problem: 'order', typed: { 'step-0': '1' } });
	});

	it('tells where each item was put, and whether that is its place', () =>
		expect(ordering.review(four, order('0231'), 'en').items.map(({ given, right }) => [given, right])).toEqual([
			[1, true],
			[4, false],
			[2, false],
			[3, false]
		]));
});
