import { rowPath } from '$lib/tools/fields';
import { withRow } from '$lib/tools/rows';
import { startOf } from '$lib/tools/tool';
import { borrowingDiary as tool } from '$lib/tools/borrowing-diary/tool';
import { describe, expect, it } from 'vitest';
import { answer, made, reader } from './answer';

const of = (changes: Readonly<Record<string, string>>) => answer(tool, changes).result;
const amounts = (typed: readonly string[]) =>
	Object.fromEntries(typed.map((amount, index) => [rowPath('entries', index, 'amount'), amount]));

describe('a diary of spending', () => {
	it('adds up the last seven days: what was not one’s own money, what could wait, and what set it off', () => {
		const done = answer(tool, {});
		expect(done.result).toMatchObject({
			spent: 51_200,
			borrowed: 46_700,
			couldWait: 46_700,
			pulls: [
				{ trigger: 'offer', times: 1, spent: 29_900, borrowed: 29_900 },
				{ trigger: 'night', times: 1, spent: 16_800, borrowed: 16_800 },
				{ trigger: 'friends', times: 1, spent: 4_500, borrowed: 0 }
			]
		});
		expect(tool.says(done, 'en')).toBe(
			'¥512 spent, 91% of it not your own money; ¥467 could have waited. What pulls most: A limited offer.'
		);
	});

	it('sets the days before beside them; they end with the newest day that is written', () => {
		// The 23rd is the newest: the 17th to the 23rd count, and the 10th to the 16th stand before.
		expect(of({}).before).toBe(3_800);
		expect(of({ 'entries.0.on': '2026-11-17' })).toMatchObject({ spent: 55_000, before: null });
		expect(of({ 'entries.0.on': '2026-11-16' }).before).toBe(3_800);
		expect(of({ 'entries.0.on': '2026-11-10' }).before).toBe(3_800);
		expect(of({ 'entries.0.on': '2026-11-09' }).before).toBeNull();
	});

	it.each([
		['month', 55_000, null],
		['all', 55_000, null]
	])('may look further back: %s', (span, spent, before) => expect(of({ span })).toMatchObject({ spent, before }));

	it('always counts an entry without a day', () => expect(of({ 'entries.0.on': '' }).spent).toBe(55_000));

	it('counts a trigger that comes twice once, with both sums', () =>
		expect(of({ 'entries.1.trigger': 'offer' }).pulls[0]).toEqual({
			trigger: 'offer',
			times: 2,
			spent: 46_700,
			borrowed: 46_700
		}));

	it('leaves out an entry that has no amount', () =>
		expect(of(amounts(['38', '', '45', '299'])).pulls).toHaveLength(2));

	it.each([
		[amounts(['0', '0', '0', '0']), 'Note one or two first.'],
		[
			{ 'entries.1.paid': 'own', 'entries.3.paid': 'own' },
			'¥512 spent, all of it your own money; ¥467 could have waited.'
		],
		[
			{ 'entries.1.trigger': 'need', 'entries.2.trigger': 'need', 'entries.3.trigger': 'need' },
			'What you noted was a real need each time.'
		],
		[{ 'entries.1.trigger': '', 'entries.2.trigger': '', 'entries.3.trigger': '' }, /; ¥467 could have waited\.$/],
		[{ 'entries.3.trigger': 'need' }, 'What pulls most: Late at night on the phone.']
	])('says what it means: %j', (typed, said) => expect(tool.says(answer(tool, typed), 'en')).toMatch(said));

	it('names a hurdle against the strongest pull, and none against a need', () => {
		expect(of({}).suggested).toBe('push');
		expect(of({ 'entries.3.trigger': 'small' }).suggested).toBe('limit');
		expect(of({ 'entries.1.trigger': 'need', 'entries.2.trigger': 'need', 'entries.3.trigger': 'need' })).toMatchObject(
			{
				strongest: null,
				suggested: null
			}
		);
	});

	it('holds none and two hundred', () => {
		const none = { span: 'week', friction: 'push' };
		expect(
			tool.says(
				{ input: answer(tool, none).input, result: tool.compute({ ...answer(tool, none).input, entries: [] }) },
				'en'
			)
		).toBe('Note one or two first.');
		const many = Object.fromEntries(
			Array.from({ length: 200 }, (_, index) => [
				[rowPath('entries', index, 'amount'), '10'],
				[rowPath('entries', index, 'on'), '2026-11-20'],
				[rowPath('entries', index, 'trigger'), 'bored'],
				[rowPath('entries', index, 'paid'), 'card']
			]).flat()
		);
		expect(of(many)).toMatchObject({ spent: 200_000, borrowed: 200_000 });
	});

	it('begins an entry on the day of the one before it', () => {
		const typed = withRow(tool.fields, startOf(tool, reader), 'entries', {});
		expect(typed[rowPath('entries', 4, 'on')]).toBe('2026-11-23');
		expect(typed[rowPath('entries', 4, 'amount')]).toBe('');
		expect(withRow(tool.fields, startOf(tool, reader), 'entries', { on: '' })[rowPath('entries', 4, 'on')]).toBe('');
	});

	it('folds an entry to a line, whatever is typed in it', () => {
		const { fold } = tool.fields.entries;
		expect(fold?.says({ on: '2026-11-23', what: 'Headphones', amount: '299' }, 'en')).toBe('23 Nov Headphones: ¥299');
		expect(fold?.says({ on: '23/11', what: '', amount: 'x' }, 'en')).toBe('23/11: ¥0');
		expect(fold?.says({ on: '', what: '', amount: '5' }, 'en')).toBe('¥5');
	});

	it('reminds of the hurdle on the day that is chosen', async () => {
		const ics = await made(tool, 'friction.ics', answer(tool, { remind: '2026-12-01', friction: 'night' }));
		expect(ics).toContain('DTSTART:20261201T090000');
		expect(ics).toContain('No shopping apps after ten at night');
		expect(await made(tool, 'friction.ics', answer(tool, {}))).not.toContain('VEVENT');
	});
});
