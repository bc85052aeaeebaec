import { makeQuestion } from '$lib/quiz/make';
import { randomFrom } from '$lib/quiz/random';
import { sorting } from '$lib/quiz/types/sorting/grade';
import { SortingSchema } from '$lib/quiz/types/sorting/schema';
import { describe, expect, it } from 'vitest';
import { form, sortingOf } from './questions';

const made = SortingSchema.parse(makeQuestion(sortingOf([0, 1, 1, 0], 2), randomFrom('x')));
const key = sorting.key(made);
const [first = ''] = Object.keys(key);

describe('things sorted into groups', () => {
	it('earn the share that is where it belongs', () => {
		expect(sorting.grade(made, { ...key, [first]: key[first] === 'a' ? 'b' : 'a' }).fraction).toBe(0.75);
		expect(sorting.grade(made, { [first]: key[first] ?? '' }).fraction).toBe(0.25);
		expect(sorting.grade(made, { nothing: 'a' }).fraction).toBe(0);
	});

	it('keep the order of their groups', () =>
		expect(made.groups.map(({ text }) => text.en)).toEqual(['match 0 en', 'match 1 en']));

	it('are read item by item, and only into groups that there are', () =>
		expect(
			sorting.read(
				form([
					['q.a', 'a'],
					['q.b', 'z']
				]),
				'q',
				made
			)
		).toEqual({ type: 'given', response: { a: 'a' } }));

	it('are shown in the group they belong to, with where they were put', () => {
		const { groups } = sorting.review(made, { [first]: 'b' }, 'en');
		expect(groups.flatMap(({ items }) => items)).toHaveLength(4);
		expect(groups.flatMap(({ items }) => items).filter(({ chosen }) => chosen !== null)).toHaveLength(1);
	});

	it('belong to a group that there is', () => {
		const lost = { ...made, items: made.items.map((item) => ({ ...item, group: 'none' })) };
		expect(SortingSchema.safeParse(lost).error?.issues[0]?.message).toBe('no group has the id "none"');
	});
});
