import { complaintOf } from '$lib/tools/contact-log/complaint';
import { contactLog as tool } from '$lib/tools/contact-log/tool';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

const entry = (index: number, fields: Readonly<Record<string, string>>) =>
	Object.fromEntries(Object.entries(fields).map(([name, text]) => [`entries.${index}.${name}`, text]));

describe('a log of contacts', () => {
	it('tells those that went too far from those that did not', () => {
		const { result } = answer(tool, {});
		expect(result.entries.map(({ limits }) => limits)).toEqual([[], ['night', 'threat']]);
		expect(result).toMatchObject({ beyond: 1, busiest: { day: '2026-11-23', times: 3 } });
	});

	it.each([
		[{ hour: 'night', channel: 'message', said: '' }, []],
		[{ hour: 'night', channel: 'visit', said: '' }, ['night']],
		[{ hour: 'day', channel: 'others', said: 'disclosed' }, ['others', 'disclosed']],
		[{ hour: 'day', channel: 'call', said: 'polite insult account police' }, ['insult', 'police', 'account']]
	])('judges %j', (fields, limits) => {
		const { entries } = answer(tool, entry(0, { ...fields, on: '2026-11-25' })).result;
		expect(entries[0]?.limits).toEqual(limits);
	});

	it('adds up a day’s contacts', () =>
		expect(answer(tool, entry(1, { on: '2026-11-23', times: '4' })).result.busiest).toEqual({
			day: '2026-11-23',
			times: 7
		}));

	it('says so when all were proper, and when nothing is noted', () => {
		const fine = answer(tool, entry(0, { hour: 'day', said: 'polite' }));
		expect(tool.says(fine, 'en')).toBe('2 contacts, all of them proper by the look of it.');
		const rows = Object.fromEntries(
			[0, 1].flatMap((index) => Object.entries(entry(index, { on: '', times: '', who: '', said: '', note: '' })))
		);
		expect(tool.says(answer(tool, rows), 'en')).toContain('Nothing noted yet');
	});

	it('becomes a complaint that names what was done, the earliest first', () => {
		const letter = complaintOf(answer(tool, { company: 'Harbour Bank', ...entry(1, { said: 'insult' }) }), 'en');
		expect(letter).toContain('To Harbour Bank');
		expect(letter).toMatch(/1\. 23 November 2026, .*made threats \(3 times that day\)/);
		expect(letter).toMatch(/2\. 24 November 2026, .*used insults/);
	});
});
