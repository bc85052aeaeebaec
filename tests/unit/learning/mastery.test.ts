import { masteryOf, nextStep, type Evidence } from '$lib/learning/mastery';
import { describe, expect, it } from 'vitest';

const now = new Date('2026-11-25T10:00:00Z');
const answer = (fraction: number, daysAgo = 0, own: Partial<Evidence> = {}): Evidence => ({
	at: new Date(now.getTime() - daysAgo * 24 * 3600 * 1000),
	fraction,
	difficulty: 2,
	helped: false,
	...own
});
const times = (count: number, one: Evidence) => Array.from({ length: count }, () => one);
const level = (evidence: readonly Evidence[], known?: number) => masteryOf(evidence, now, known).level;

describe('masteryOf', () => {
	it.each([
		['nothing', [], 'none'],
		['one right answer', [answer(1)], 'growing'],
		['one that was not right', [answer(0)], 'beginning'],
		['three right ones', times(3, answer(1)), 'growing'],
		['five right ones', times(5, answer(1)), 'firm'],
		['five right easy ones', times(5, answer(1, 0, { difficulty: 1 })), 'growing'],
		['right ones long ago, none of late', [...times(6, answer(1, 200)), ...times(2, answer(0))], 'beginning'],
		['wrong ones long ago, right ones of late', [...times(5, answer(0, 200)), ...times(5, answer(1))], 'firm'],
		['right ones with help each time', times(6, answer(1, 0, { helped: true })), 'growing'],
		['right ones with little certainty', times(3, answer(1, 0, { certainty: 1 })), 'growing']
	] as const)('%s: %s', (_, evidence, expected) => expect(level(evidence)).toBe(expected));

	it('fades when its questions are likely forgotten', () => {
		expect(level(times(6, answer(1, 60)), 0.6)).toBe('fading');
		expect(level(times(6, answer(1, 60)), 0.9)).toBe('firm');
	});

	it('says what it rests on: the latest ten', () => {
		const evidence = [...times(9, answer(1, 2)), answer(0, 1), answer(0, 50)];
		expect(masteryOf(evidence, now)).toMatchObject({ right: 9, count: 10, hard: 9, last: answer(0, 1).at });
	});

	it('does not depend on the order of the answers', () => {
		const evidence = [answer(1, 3), answer(0, 9), answer(0.5, 1), answer(1, 20)];
		expect(masteryOf(evidence.toReversed(), now)).toEqual(masteryOf(evidence, now));
	});
});

describe('nextStep', () => {
	const lesson = (id: string, finished: boolean, of: ReturnType<typeof level>) => ({ id, finished, level: of });
	it.each([
		['a heap of what is due', [lesson('a', true, 'firm'), lesson('b', false, 'none')], 7, { type: 'review', due: 7 }],
		[
			'what was read and is not yet sure',
			[lesson('a', true, 'beginning'), lesson('b', false, 'none')],
			0,
			{ type: 'practise', lesson: 'a' }
		],
		['what is not read', [lesson('a', true, 'firm'), lesson('b', false, 'none')], 2, { type: 'read', lesson: 'b' }],
		['what fades', [lesson('a', true, 'fading'), lesson('b', true, 'firm')], 2, { type: 'refresh', lesson: 'a' }],
		['the little that is due', [lesson('a', true, 'firm')], 2, { type: 'review', due: 2 }],
		['the check', [lesson('a', true, 'firm')], 0, { type: 'check' }]
	] as const)('is %s', (_, lessons, due, expected) => expect(nextStep(lessons, due, false)).toEqual(expected));
	it('is nothing when all is done', () => {
		expect(nextStep([lesson('a', true, 'firm')], 0, true)).toEqual({ type: 'none' });
	});
});
