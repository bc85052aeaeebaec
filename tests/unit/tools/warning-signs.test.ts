import { warningSigns as tool } from '$lib/tools/warning-signs/tool';
import { describe, expect, it } from 'vitest';
import { answer, made } from './answer';

const none = { cash: '', debts: '', life: '', heart: '' };

describe('warning signs', () => {
	it.each([
		[{}, 'steady', 0],
		[{ cash: 'noBuffer' }, 'steady', 1],
		[{ cash: 'noBuffer runsOut' }, 'careful', 2],
		[{ cash: 'noBuffer runsOut lessIncome', life: 'sleep quarrels' }, 'act', 5],
		[{ debts: 'newForOld' }, 'act', 1],
		[{ debts: 'late' }, 'act', 1],
		[{ cash: 'skipped' }, 'act', 1],
		[{ heart: 'despair' }, 'act', 0]
	])('%j is %s', (typed, zone, count) =>
		expect(answer(tool, { ...none, ...typed }).result).toMatchObject({ zone, count })
	);

	it('put refusing a fixer first where one has turned up, else last', () => {
		expect(answer(tool, { ...none, debts: 'late', life: 'fixer' }).result.steps[0]).toBe('refuse');
		expect(answer(tool, { ...none, debts: 'late' }).result.steps.at(-1)).toBe('refuse');
	});

	it('show the fact that belongs to a step, and no other', () => {
		expect(tool.shows?.(answer(tool, none))).toEqual([]);
		expect(tool.shows?.(answer(tool, { ...none, debts: 'late' }))).toEqual([
			'extension-needs-consent',
			'paid-fixers-warning'
		]);
	});

	it('put the first steps into the calendar, two a day', async () => {
		const done = answer(tool, { ...none, debts: 'late', today: '2026-11-25' });
		const ics = await made(tool, 'reminders.ics', done);
		expect(ics.match(/DTSTART:\d{8}/g)).toEqual([
			'DTSTART:20261125',
			'DTSTART:20261125',
			'DTSTART:20261126',
			'DTSTART:20261126'
		]);
	});
});
