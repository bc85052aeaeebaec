import { legalStepMap as tool } from '$lib/tools/legal-step-map/tool';
import { describe, expect, it } from 'vitest';
import { answer, made } from './answer';

describe('the steps to court', () => {
	it('count fifteen days from a payment order on the mainland', () => {
		const done = answer(tool, { stage: 'order', received: '2026-11-20', jurisdiction: 'CN' });
		expect(done.result).toMatchObject({ at: 3, deadline: '2026-12-05' });
		expect(tool.says(done, 'en')).toBe('By 5 December 2026 at the latest: pay, or object in writing.');
	});

	it.each([
		{ stage: 'order', received: '2026-11-20', jurisdiction: 'HK' },
		{ stage: 'order', received: '', jurisdiction: 'CN' },
		{ stage: 'summons', received: '2026-11-20', jurisdiction: 'CN' }
	])('name no day that no fact gives: %j', (typed) => {
		const done = answer(tool, typed);
		expect(done.result.deadline).toBe('');
		expect(tool.says(done, 'en')).toContain('Open them today');
	});

	it('say that talking is cheapest before court', () =>
		expect(tool.says(answer(tool, { stage: 'letter' }), 'en')).toContain('not in court yet'));

	it('judge only the myths that were judged', () =>
		expect(answer(tool, { crime: 'wrong', old: 'right' }).result.judged).toEqual([
			{ myth: 'crime', seen: true },
			{ myth: 'old', seen: false }
		]));

	it('ring before the last day, and on it', async () => {
		const done = answer(tool, { received: '2026-11-20', jurisdiction: 'CN' });
		const ics = await made(tool, 'deadline.ics', done);
		expect(ics.match(/DTSTART:\d{8}/g)).toEqual(['DTSTART:20261123', 'DTSTART:20261202', 'DTSTART:20261205']);
	});
});
