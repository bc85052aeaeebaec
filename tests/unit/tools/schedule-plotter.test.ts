import { schedulePlotter as tool } from '$lib/tools/schedule-plotter/tool';
import { describe, expect, it } from 'vitest';
import { answer, faults, made } from './answer';

describe('two offers side by side', () => {
	it('cost what the formulas say: 60,000 at 9% over 24 months', () => {
		const { a, b } = answer(tool, {}).result;
		// A = P·r/(1−(1+r)^−n) = 2,741.08; equal principal: interest P·r·(n+1)/2 = 5,625.
		expect(a.first).toBe(274_108);
		expect(b.cost).toBe(562_500);
		expect(b.first).toBe(295_000);
		expect(b.highest).toBe(b.first);
	});

	it('say which is cheaper, whichever it is', () => {
		expect(tool.says(answer(tool, {}), 'en')).toMatch(/^Offer B costs ¥161\.\d\d less in all\./);
		const swapped = answer(tool, { methodA: 'equal-principal', methodB: 'equal-instalments' });
		expect(tool.says(swapped, 'en')).toMatch(/^Offer A costs ¥161\.\d\d less/);
		expect(tool.says(answer(tool, { methodB: 'equal-instalments' }), 'en')).toMatch(/^Both cost ¥5,786/);
	});

	it('reads a flat fee per instalment, and what is kept back', () => {
		const { b } = answer(tool, { methodB: 'flat-fee', rateB: '0.4', monthsB: '12', upfrontB: '500' }).result;
		expect(b.cost).toBe(24_000 * 12 + 50_000);
		expect(b.apr.rate).toBeGreaterThan(0.004 * 12);
	});

	it('stand month by month in the table, the shorter one ending in nothing', () => {
		const { columns, rows } = tool.table?.(answer(tool, { monthsB: '12' }), 'en') ?? { columns: [], rows: [] };
		expect(rows).toHaveLength(24);
		expect(columns).toHaveLength(7);
		expect(rows[23]?.slice(1)).toEqual([expect.any(Number), 0, expect.any(Number), 0, 0, 0]);
	});

	it('put the due dates of the one that is taken into a calendar', async () => {
		const done = answer(tool, { taken: 'b', monthsB: '3', firstDue: '2027-01-31' });
		const ics = await made(tool, 'due-dates.ics', done);
		expect(ics.match(/DTSTART:\d+/g)).toEqual(['DTSTART:20270131', 'DTSTART:20270228', 'DTSTART:20270331']);
		expect(ics).toContain('SUMMARY:Pay ¥20\\,450 today');
	});

	it('need something to be paid out', () =>
		expect(faults(tool, { upfrontA: '60000' })).toEqual({ upfrontA: 'nothing_received' }));
});
