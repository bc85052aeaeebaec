import { shockCards as tool } from '$lib/tools/shock-cards/tool';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

describe('shock cards', () => {
	it('take what they cost: a scooter once, a third of the income for two months', () => {
		// 5,600 − 4,700 = 900 a month; month 1 loses 1,200 and 1,680, month 2 1,680.
		const { cash, taken, runsOut } = answer(tool, {}).result;
		expect(taken).toBe(120_000 + 168_000 * 2);
		expect(cash).toEqual([300_000, 102_000, 24_000, 114_000, 204_000, 294_000, 384_000]);
		expect(runsOut).toBeNull();
	});

	it('say in which month money runs out, and what is missing at worst', () => {
		const done = answer(tool, { cards: 'job' });
		expect(done.result).toMatchObject({ runsOut: 1, missing: 640_000 });
		expect(tool.says(done, 'en')).toContain('Cash runs out in month 1; ¥6,400 is missing at worst.');
	});

	it('never take more than the whole income', () =>
		expect(answer(tool, { cards: 'job hours' }).result.taken).toBe(560_000 * 2));

	it('size the buffer by what must be paid', () =>
		expect(answer(tool, {}).result.fund).toMatchObject({
			target: 1_410_000,
			gap: 1_110_000,
			monthsCovered: 0.6,
			monthsToTarget: 28
		}));

	it('say so when none is played', () =>
		expect(tool.says(answer(tool, { cards: '' }), 'en')).toBe('Play a card or two.'));
});
