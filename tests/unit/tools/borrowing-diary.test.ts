import { borrowingDiary as tool } from '$lib/tools/borrowing-diary/tool';
import { describe, expect, it } from 'vitest';
import { answer, made } from './answer';

describe('a diary of spending', () => {
	it('adds up what was not one’s own money, what could wait, and what set it off', () => {
		const done = answer(tool, {});
		expect(done.result).toEqual({
			spent: 51_200,
			borrowed: 46_700,
			couldWait: 46_700,
			triggers: [
				{ trigger: 'offer', times: 1, spent: 29_900 },
				{ trigger: 'night', times: 1, spent: 16_800 },
				{ trigger: 'friends', times: 1, spent: 4_500 }
			]
		});
		expect(tool.says(done, 'en')).toBe(
			'¥512 in all, 91% of it not your own money; ¥467 could have waited. Most went when: A limited offer.'
		);
	});

	it('counts a trigger that comes twice once, with both sums', () =>
		expect(answer(tool, { 'entries.0.trigger': 'offer' }).result.triggers[0]).toEqual({
			trigger: 'offer',
			times: 2,
			spent: 46_700
		}));

	it('says nothing of a week without spending', () => {
		const nothing = { 'entries.0.amount': '0', 'entries.1.amount': '0', 'entries.2.amount': '0' };
		expect(tool.says(answer(tool, nothing), 'en')).toBe('Note one or two first.');
	});

	it('reminds of the hurdle on the day that is chosen', async () => {
		const ics = await made(tool, 'friction.ics', answer(tool, { remind: '2026-12-01' }));
		expect(ics).toContain('DTSTART:20261201T090000');
		expect(ics).toContain('No shopping apps after ten at night');
	});
});
