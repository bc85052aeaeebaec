import { mayBegin, scoreOf, thousandths, type PastAttempt } from '$lib/quiz/attempt';
import { describe, expect, it } from 'vitest';

const now = new Date('2026-11-25T10:00:00Z');
const ended = (minutesAgo: number, passed = false): PastAttempt => ({
	submittedAt: new Date(now.getTime() - minutesAgo * 60_000),
	passed
});

describe('mayBegin', () => {
	const policy = { cooldownMinutes: 30, maxAttempts: null, closesAt: null };
	it.each([
		['at first', [], { type: 'yes' }],
		['29 minutes after one not passed', [ended(29)], { type: 'wait', until: new Date('2026-11-25T10:01:00Z') }],
		['30 minutes after one not passed', [ended(30)], { type: 'yes' }],
		['right after one passed', [ended(0, true)], { type: 'yes' }],
		[
			'by the last failure, in whatever order they come',
			[ended(10), ended(90)],
			{ type: 'wait', until: new Date('2026-11-25T10:20:00Z') }
		],
		['with one still open', [{ submittedAt: null, passed: null }], { type: 'yes' }]
	])('%s', (_, past, expected) => expect(mayBegin(policy, past, now)).toEqual(expected));

	it('counts submitted attempts only against the most that are allowed', () => {
		const twice = { cooldownMinutes: 0, maxAttempts: 2, closesAt: null };
		expect(mayBegin(twice, [ended(99), { submittedAt: null, passed: null }], now)).toEqual({ type: 'yes' });
		expect(mayBegin(twice, [ended(99), ended(50, true)], now)).toEqual({ type: 'no more' });
	});
});

describe('scores', () => {
	it('are kept in whole thousandths within 0 and 1', () => {
		expect([1 / 3, 2 / 3, 1.2, -1].map((fraction) => thousandths({ fraction }))).toEqual([333, 667, 1000, 0]);
	});
	it('pass at the mark exactly and not a thousandth below', () => {
		const twelve = (last: number) => [...Array<number>(11).fill(1000), ...Array<number>(3).fill(0), last];
		expect(scoreOf(twelve(1000), 0.8)).toEqual({ score: 12_000, maxScore: 15_000, passed: true });
		expect(scoreOf(twelve(999), 0.8).passed).toBe(false);
		expect(scoreOf([], 0.8).passed).toBe(false);
	});
});
