import { behaviourNames, behaviours } from '$lib/quiz/behaviours';
import { FLOOR, certainties, withCertainty } from '$lib/quiz/behaviours/certainty';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const rules = { tries: 3, penalty: 1 / 3 };
const of = (...fractions: number[]) => fractions.map((fraction, i) => ({ response: i, fraction }));
const standing = (fraction: number) => ({ response: 'standing', fraction });

describe('deferred', () => {
	const { deferred } = behaviours;
	it('takes the answer that stands in the end, and tells nothing before', () => {
		expect(deferred.mark([], standing(0.5), rules)).toBe(0.5);
		expect(deferred.mark([], undefined, rules)).toBe(0);
		expect([deferred.mayTry([], rules), deferred.shows([], rules)]).toEqual([false, 'nothing']);
	});
});

describe('immediate', () => {
	const { immediate } = behaviours;
	it('takes one answer and tells all of it', () => {
		expect([immediate.mayTry([], rules), immediate.mayTry(of(0), rules)]).toEqual([true, false]);
		expect([immediate.shows([], rules), immediate.shows(of(0), rules)]).toEqual(['nothing', 'everything']);
		expect(immediate.mark(of(0.5), standing(1), rules)).toBe(0.5);
		expect(immediate.mark([], standing(1), rules)).toBe(1);
	});
});

describe('interactive', () => {
	const { interactive } = behaviours;
	// Moodle: the last try less a penalty for each before it.
	it.each([
		[of(1), 1],
		[of(0, 1), 2 / 3],
		[of(0, 0, 1), 1 / 3],
		[of(0, 0, 0), 0],
		[of(0.5, 0.5), 0.5 - 1 / 3],
		[of(0, 0.2), 0]
	])('marks the tries %j with %d', (tries, mark) => {
		expect(interactive.mark(tries, undefined, rules)).toBeCloseTo(mark, 12);
	});
	it('counts an answer that was never checked as the next try', () => {
		expect(interactive.mark(of(0), standing(1), rules)).toBeCloseTo(2 / 3, 12);
		expect(interactive.mark(of(0, 0, 0), standing(1), rules)).toBe(0);
	});
	it('tells only how it went until it is right or the tries are used', () => {
		expect(['nothing', 'outcome', 'outcome', 'everything']).toEqual(
			[[], of(0), of(0, 0), of(0, 0, 0)].map((tries) => interactive.shows(tries, rules))
		);
		expect(interactive.shows(of(0, 1), rules)).toBe('everything');
		expect(interactive.mayTry(of(0, 1), rules)).toBe(false);
	});
});

describe('adaptive', () => {
	const { adaptive } = behaviours;
	it.each([
		[of(1), 1],
		[of(0, 1), 2 / 3],
		[of(0, 0, 0, 0, 1), 0],
		[of(0.8, 0.2), 0.8],
		[of(0.2, 0.8), 0.8 - 1 / 3]
	])('marks the tries %j with the best, %d', (tries, mark) => {
		expect(adaptive.mark(tries, undefined, rules)).toBeCloseTo(mark, 12);
	});
	it('goes on until it is right', () => {
		expect(adaptive.mayTry(of(0, 0, 0, 0, 0), rules)).toBe(true);
		expect(adaptive.isFinished(of(0, 1), rules)).toBe(true);
	});
});

describe('certainty-based marking', () => {
	it('is Gardner-Medwin’s table, in thirds of the mark', () => {
		expect(certainties.map((each) => withCertainty(1, each) * 3)).toEqual([1, 2, 3]);
		expect(certainties.map((each) => withCertainty(0, each) * 3)).toEqual([0, -2, -6]);
		expect(withCertainty(0.5, 3)).toBe(0.5);
		expect(withCertainty(1)).toBeCloseTo(1 / 3, 12);
	});
	it('never goes below its floor or above the mark', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.constantFrom(...certainties),
				(fraction, certainty) => {
					const mark = withCertainty(fraction, certainty);
					expect(mark).toBeGreaterThanOrEqual(FLOOR);
					expect(mark).toBeLessThanOrEqual(1);
				}
			)
		);
	});
	it('rewards saying truly how sure one is', () => {
		const expected = (sure: number, certainty: (typeof certainties)[number]) =>
			sure * withCertainty(1, certainty) + (1 - sure) * withCertainty(0, certainty);
		const best = (sure: number) => certainties.toSorted((a, b) => expected(sure, b) - expected(sure, a))[0];
		expect([0.5, 0.75, 0.9].map(best)).toEqual([1, 2, 3]);
	});
});

describe('every behaviour', () => {
	const fraction = fc.constantFrom(0, 0.25, 0.5, 1);
	it.each(behaviourNames)(
		'%s gives a mark within 0 and 1, 0 for nothing, 1 for a first answer that is right',
		(name) => {
			const behaviour = behaviours[name];
			fc.assert(
				fc.property(fc.array(fraction, { maxLength: 6 }), fraction, (fractions, last) => {
					const mark = behaviour.mark(of(...fractions), standing(last), rules);
					expect(mark).toBeGreaterThanOrEqual(0);
					expect(mark).toBeLessThanOrEqual(1);
				})
			);
			expect(behaviour.mark([], undefined, rules)).toBe(0);
			expect(behaviour.mark([], standing(1), rules)).toBe(1);
			expect(behaviour.isFinished([], rules)).toBe(false);
		}
	);
	it.each(behaviourNames)('%s tells everything only when no answer is taken any more', (name) => {
		fc.assert(
			fc.property(fc.array(fraction, { maxLength: 6 }), (fractions) => {
				const tries = of(...fractions);
				if (behaviours[name].shows(tries, rules) === 'everything')
					expect(behaviours[name].isFinished(tries, rules)).toBe(true);
			})
		);
	});
});
