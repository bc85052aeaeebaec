import { checks, choice, date, list, openChoice, rowCount, text, whole, yuan, type Fields } from '$lib/tools/fields';
import { figuresIn, figuresOfLink, keptFile, linkedFigures } from '$lib/tools/figures-file';
import { sayField, sayProblem } from '$lib/tools/problems';
import { readFields } from '$lib/tools/read';
import { withoutRow, withRow } from '$lib/tools/rows';
import { asWritten, defineTool, typedIn } from '$lib/tools/tool';
import { work } from '$lib/tools/work';
import { describe, expect, it } from 'vitest';
import { reader } from './answer';

const say = (word: string) => () => word;
const fields = {
	who: text({ label: say('Who'), max: 10, required: true }),
	due: date({ label: say('Due'), min: '2026-01-01', max: '2026-12-31' }),
	signs: checks({ label: say('Signs'), choices: { late: say('late'), hidden: say('hidden') } }),
	debts: list({
		label: say('Debts'),
		name: (number) => `Debt ${number}`,
		add: say('Add'),
		min: 1,
		max: 4,
		row: {
			balance: yuan({ label: say('Balance'), min: 1, max: 1000 }),
			months: whole({ label: say('Months'), min: 1, max: 60, blank: 12 }),
			kind: choice({ label: say('Kind'), choices: { card: say('card'), loan: say('loan') } })
		}
	})
} satisfies Fields;
const example = { who: 'Lin', due: '', signs: 'late', 'debts.0.balance': '100', 'debts.0.kind': 'card' };
const tool = defineTool({
	id: 'ledger',
	title: say('Ledger'),
	summary: say('Adds debts up'),
	lesson: { course: 'c', lesson: 'l' },
	fields,
	groups: [{ legend: say('All'), names: ['who', 'due', 'signs', 'debts'] }],
	example: () => example,
	compute: ({ debts }) => debts.reduce((sum, { balance }) => sum + balance, 0),
	says: ({ result }) => String(result)
});
const faultsOf = (typed: Readonly<Record<string, string>>) => {
	const read = readFields(fields, { ...example, ...typed });
	return 'problems' in read ? Object.fromEntries(read.problems.map(({ field, fault }) => [field, fault])) : {};
};

describe('reading fields', () => {
	it('gives texts, days, ticks and rows as the tool uses them', () =>
		expect(readFields(fields, { ...example, due: '2026-02-28', signs: 'late hidden' })).toEqual({
			input: {
				who: 'Lin',
				due: '2026-02-28',
				signs: ['late', 'hidden'],
				debts: [{ balance: 10_000, months: 12, kind: 'card' }]
			}
		}));

	it.each([
		[{ who: ' ' }, { who: 'missing' }],
		[{ who: 'x'.repeat(11) }, { who: 'too_long' }],
		[{ due: '2026-02-30' }, { due: 'not_a_day' }],
		[{ due: '2025-12-31' }, { due: 'too_early' }],
		[{ due: '2027-01-01' }, { due: 'too_late' }],
		[{ signs: 'late other' }, { signs: 'not_a_choice' }],
		[
			{ 'debts.0.balance': 'x', 'debts.2.balance': '5000' },
			{ 'debts.0.balance': 'not_a_number', 'debts.2.balance': 'too_large' }
		],
		[{ 'debts.0.balance': '' }, { debts: 'too_few_rows' }]
	])('names what is wrong: %j', (typed, faults) => expect(faultsOf(typed)).toEqual(faults));

	it('leaves out rows with nothing typed in them, a choice alone being nothing', () =>
		expect(work(tool, { ...example, 'debts.1.kind': 'loan', 'debts.3.balance': '7' }).done?.input.debts).toHaveLength(
			2
		));

	it('takes an open choice that nobody has made for an answer, and for nothing typed in a row', () => {
		const kind = openChoice({ label: say('Kind'), choices: { real: say('real'), scam: say('scam') } });
		const mail = list({ label: say('Mail'), name: String, add: say('Add'), min: 0, max: 3, row: { kind } });
		const typed = { kind: '', 'mail.0.kind': '', 'mail.1.kind': 'scam' };
		expect(readFields({ kind, mail }, typed)).toEqual({ input: { kind: '', mail: [{ kind: 'scam' }] } });
		expect(readFields({ kind }, { kind: 'other' })).toEqual({ problems: [{ field: 'kind', fault: 'not_a_choice' }] });
	});

	it('takes a letter that is still as the tool wrote it for one that was not typed', () => {
		const form = new FormData();
		form.set('who', 'Dear\r\nbank');
		form.set(asWritten('who'), 'Dear\nbank');
		expect(typedIn(tool, form, reader)['who']).toBe('');
		form.set('who', 'Dear good bank');
		expect(typedIn(tool, form, reader)['who']).toBe('Dear good bank');
	});

	it('says which row a fault is in, and how to mend it', () => {
		expect(sayField(tool, 'debts.2.balance')).toBe('Debt 3: Balance');
		expect(sayProblem(tool, { field: 'debts', fault: 'too_few_rows' }, 'en')).toBe('Please fill in at least 1.');
		expect(sayProblem(tool, { field: 'due', fault: 'too_late' }, 'zh-Hans')).toContain('2026年12月31日');
		expect(sayProblem(tool, { field: 'who', fault: 'too_long' }, 'en')).toContain('10');
	});
});

describe('rows', () => {
	it('come at the end, with the first choice chosen, until the list is full', () => {
		const two = withRow(fields, example, 'debts', { balance: '5' });
		expect(two).toMatchObject({ 'debts.1.balance': '5', 'debts.1.kind': 'card' });
		const full = withRow(fields, withRow(fields, two, 'debts', {}), 'debts', {});
		expect(rowCount(full, 'debts', fields.debts)).toBe(4);
		expect(withRow(fields, full, 'debts', {})).toBe(full);
	});

	it('move up when one above them goes', () => {
		const typed = { who: 'Lin', 'debts.0.balance': '1', 'debts.1.balance': '2', 'debts.2.balance': '3' };
		expect(withoutRow(typed, 'debts', 1)).toEqual({ who: 'Lin', 'debts.0.balance': '1', 'debts.1.balance': '3' });
	});
});

describe('a posted form', () => {
	it('replaces the example’s rows, and joins ticks that share a name', () => {
		const form = new FormData();
		for (const sign of ['', 'late', 'hidden']) form.append('signs', sign);
		form.set('debts.1.balance', '9');
		form.set('unknown', 'x');
		expect(typedIn(tool, form, reader)).toEqual({ who: 'Lin', due: '', signs: 'late hidden', 'debts.1.balance': '9' });
	});

	it('can untick everything', () => {
		const form = new FormData();
		form.set('signs', '');
		expect(typedIn(tool, form, reader)['signs']).toBe('');
	});
});

describe('kept figures', async () => {
	const file = await keptFile(tool, () => example).make({ input: {}, result: 0 }, new Date(0), 'en');

	it('come back from their file and from a link', () => {
		expect(figuresIn(tool, file)).toEqual(example);
		expect(figuresOfLink(tool, linkedFigures(tool, example))).toEqual(example);
	});

	it.each([
		['another tool’s', JSON.stringify({ tool: 'other', figures: example })],
		['no JSON', '{'],
		['no object', '7'],
		['numbers for texts', JSON.stringify({ tool: 'ledger', figures: { who: 7 } })],
		['too long', `${file}${' '.repeat(200_000)}`]
	])('are refused from a file that is %s', (_, content) => expect(figuresIn(tool, content)).toBeUndefined());

	it('leave out what the tool has no field for', () =>
		expect(
			figuresIn(tool, JSON.stringify({ tool: 'ledger', figures: { who: 'A', 'debts.9.balance': '1', x: '' } }))
		).toEqual({
			who: 'A'
		}));

	it('are not in a link that is broken', () => {
		expect(figuresOfLink(tool, '#answer')).toBeUndefined();
		expect(figuresOfLink(tool, '#figures=%E0%A4%A')).toBeUndefined();
	});
});
