import { peoplePerGroup, smallestFall } from '$lib/tools/sample-size';
import { describe, expect, it } from 'vitest';

describe('how many people show an effect', () => {
	// R's power.prop.test(p1, p2, power = .8), rounded up.
	it.each([
		[0.5, 0.75, 58],
		[0.08, 0.06, 2554],
		[0.15, 0.1, 686],
		[0.1, 0.05, 435]
	])('%d to %d takes %d per group', (before, after, people) => expect(peoplePerGroup(before, after)).toBe(people));

	it('is turned round: the smallest fall that so many show', () => {
		const fall = smallestFall(0.08, 2554) ?? 0;
		expect(fall).toBeCloseTo(0.02, 3);
		expect(peoplePerGroup(0.08, 0.08 - fall)).toBeLessThanOrEqual(2554);
	});

	it('is none where even all of it would not show', () => expect(smallestFall(0.01, 20)).toBeNull());
});
