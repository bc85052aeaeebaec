import { locales } from '$lib/i18n/locale';
import { fileOf, toolOf, tools } from '$lib/tools';
import { csvOf } from '$lib/tools/csv';
import { icsOf } from '$lib/tools/ics';
import { sayProblem } from '$lib/tools/problems';
import { pathsOf, startOf, typedIn } from '$lib/tools/tool';
import { exampleOf, work } from '$lib/tools/work';
import { describe, expect, it } from 'vitest';
import { answer, faults, reader } from './answer';

describe.each(tools)('the tool $id', (tool) => {
	it('answers its own example, in one sentence', () => {
		const done = answer(tool, {});
		for (const locale of locales) expect(tool.says(done, locale)).not.toBe('');
	});

	it('asks only for fields that it has', () => {
		for (const { names } of tool.groups) for (const name of names) expect(tool.fields).toHaveProperty(name);
		for (const locale of locales)
			expect(pathsOf(tool.fields)).toEqual(expect.arrayContaining(Object.keys(startOf(tool, { ...reader, locale }))));
	});

	it('names each row of its table, and has a figure for each column', () => {
		const { columns, rows } = tool.table?.(answer(tool, {}), 'en') ?? { columns: [], rows: [] };
		for (const row of rows) expect(row).toHaveLength(columns.length);
	});

	it('answers every mistake in a field with words', () => {
		for (const path of pathsOf(tool.fields)) {
			for (const text of ['', 'abc', '-1', '1.5', '99999999999999', '2026-02-30', 'x'.repeat(9999)]) {
				for (const problem of work(tool, { ...startOf(tool, reader), [path]: text }).problems)
					expect(sayProblem(tool, problem, 'zh-Hans'), `${path} ${text}`).not.toBe('');
			}
		}
	});

	it('can be kept as a table', () => {
		const file = fileOf(tool, 'figures.csv', {});
		expect(file?.make(answer(tool, {}), new Date(0), 'en')).toContain(tool.title());
	});
});

describe('the list of tools', () => {
	it('finds a tool by its id, and none by another', () => {
		expect(toolOf('limit-versus-budget')?.id).toBe('limit-versus-budget');
		expect(toolOf('nothing')).toBeUndefined();
	});

	it('shows what an example gives, unless it is there to be guessed', () => {
		for (const tool of tools) expect(exampleOf(tool, reader) === undefined).toBe(tool.reveal !== undefined);
	});
});

describe('what was typed', () => {
	const tool = tools[0];
	if (!tool) throw new Error('no tools');

	it.each([
		['０．８万', 560_000],
		['8,000', 560_000],
		['¥8000', 560_000]
	])('reads an income of %j', (income, stressedIncome) =>
		expect(answer(tool, { income }).result).toMatchObject({ stressedIncome })
	);

	it('names every field that is wrong, and how', () => {
		const typed = { income: '', fixedCosts: 'abc', months: '2.5', dependants: '-1', rate: '99999' };
		expect(faults(tool, typed)).toEqual({
			income: 'missing',
			fixedCosts: 'not_a_number',
			months: 'not_whole',
			dependants: 'too_small',
			rate: 'too_large'
		});
	});

	it('says a bound in the unit that is typed', () => {
		expect(sayProblem(tool, { field: 'income', fault: 'too_small' }, 'en')).toBe('Too small: at least ¥1.');
		expect(sayProblem(tool, { field: 'months', fault: 'too_large' }, 'zh-Hans')).toContain('600');
	});

	it('comes out of a posted form, as in the example where a field was not shown yet', () => {
		const form = new FormData();
		form.set('income', '9'.repeat(300));
		const typed = typedIn(tool, form, reader);
		expect(typed['income']).toHaveLength(300);
		expect(typed['months']).toBe('24');
	});
});

describe('files', () => {
	it('keeps commas, quotes and lines of a cell together and lets no text be a formula', () =>
		expect(csvOf([['a,b', 'say "x"', '=1+1', -3]])).toBe('\ufeff"a,b","say ""x""",\'=1+1,-3\r\n'));

	it('exports money in yuan and rates in per cent', () => {
		const tool = toolOf('limit-versus-budget');
		const csv = tool && fileOf(tool, 'figures.csv', {})?.make(answer(tool, {}), new Date(0), 'en');
		expect(csv).toContain('Approved limit (¥),50000\r\n');
		expect(csv).toContain('Annualised rate (%),18\r\n');
		expect(csv).toContain('What fits,20030,');
	});

	it('folds the long lines of a calendar at 75 octets, between characters', () => {
		const at = new Date(2026, 10, 27, 20);
		const ics = icsOf([{ uid: 'x', title: '还想要吗？'.repeat(20), text: 'a;b,c\nd', at }], at);
		const lines = ics.split('\r\n');
		expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
		expect(ics.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'还想要吗？'.repeat(20)}`);
		expect(ics).toContain('DESCRIPTION:a\\;b\\,c\\nd');
	});
});
