import { overdueRecordTimeline as tool } from '$lib/tools/overdue-record-timeline/tool';
import { describe, expect, it } from 'vitest';
import { answer, faults, made } from './answer';

describe('how long a late mark stays', () => {
	it('is five years from settlement, not from the first day late', () => {
		const done = answer(tool, { due: '2022-03-10', paid: '2022-06-15', today: '2026-11-25' });
		expect(done.result).toMatchObject({
			firstLate: '2022-03-11',
			settled: '2022-06-15',
			gone: '2027-06-15',
			months: 6
		});
		expect(tool.says(done, 'en')).toBe('The mark stays until 15 June 2027: a little over 6 months.');
	});

	it('moves with every day that it is not settled', () => {
		const done = answer(tool, {});
		expect(done.result.isPaid).toBe(false);
		expect(done.result.ifPaid.map(({ gone }) => gone)).toEqual(['2031-11-25', '2032-05-25', '2032-11-25']);
		expect(tool.says(done, 'en')).toContain('Settled today, the mark stays until 25 November 2031');
	});

	it('is over once the five years are', () => {
		const done = answer(tool, { due: '2020-01-10', paid: '2020-02-01', today: '2026-11-25' });
		expect(done.result.months).toBe(0);
		expect(tool.says(done, 'en')).toContain('had to be deleted');
	});

	it.each([
		[{ due: '2026-08-10', paid: '2026-08-09' }, { paid: 'paid_in_time' }],
		[{ paid: '2026-12-01' }, { paid: 'paid_after_today' }],
		[{ due: '2026-12-01' }, { today: 'not_due_yet' }],
		[{ due: '' }, { due: 'missing' }]
	])('names days that don’t go together: %j', (typed, found) => expect(faults(tool, typed)).toEqual(found));

	it('rings for the report twice a year, and on the day it goes', async () => {
		const done = answer(tool, { due: '2026-08-10', paid: '2026-09-01', today: '2026-11-25' });
		const ics = await made(tool, 'record.ics', done);
		expect(ics.match(/DTSTART:\d{8}/g)).toEqual([
			'DTSTART:20261225',
			'DTSTART:20270625',
			'DTSTART:20271225',
			'DTSTART:20310901'
		]);
	});
});
