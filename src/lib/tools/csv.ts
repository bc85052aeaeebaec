import { yuanOf } from '../finance/money.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { Field, Fields, InputOf, Measure, SimpleField } from './fields.ts';
import type { Tool, ToolFile, ToolTable } from './tool.ts';

type Cell = string | number;

/** Money in yuan, rates in per cent: what a spreadsheet goes on with. */
const exported: Readonly<Record<Measure | 'text', (value: Cell) => Cell>> = {
	text: (text) => text,
	whole: (count) => count,
	yuan: (fen) => (typeof fen === 'number' ? yuanOf(fen) : fen),
	percent: (rate) => (typeof rate === 'number' ? Number((rate * 100).toFixed(4)) : rate)
};

/** A cell for a spreadsheet that must not take a text for a formula. */
function cell(value: Cell): string {
	if (typeof value === 'number') return String(value);
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180), with the mark that spreadsheets need to read Chinese. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
	`\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** The figures of a tool and its table, for a spreadsheet. */
export const figuresFile = <F extends Fields, Result>(tool: Tool<F, Result>): ToolFile<InputOf<F>, Result> => ({
	label: m.tool_save_csv,
	type: 'text/csv',
	make(done, now, locale) {
		const table = tool.table?.(done, locale);
		const figures = Object.entries(tool.fields).flatMap(([name, field]) => rowsOf(field, done.input[name]));
		return csvOf([[tool.title()], ...figures, ...(table ? [[], ...tableRows(table)] : [])]);
	}
});

function rowsOf(field: Field, value: unknown): Cell[][] {
	if (field.kind !== 'list') return [[headOf(field), cellOf(field, value)]];
	const inner = Object.entries(field.row);
	const rows = Array.isArray(value) ? value : [];
	return [
		[],
		[field.label(), ...inner.map(([, each]) => headOf(each))],
		...rows.map((row: Readonly<Record<string, unknown>>, index) => [
			field.name(index + 1),
			...inner.map(([name, each]) => cellOf(each, row[name]))
		]),
		[]
	];
}

const headOf = ({ kind, label }: SimpleField): string => label() + unitOf[measureOf(kind)]();

const measureOf = (kind: SimpleField['kind']): Measure | 'text' =>
	kind === 'yuan' || kind === 'percent' || kind === 'whole' ? kind : 'text';

function cellOf(field: SimpleField, value: unknown): Cell {
	if (field.kind === 'choice') return field.choices[String(value)]?.() ?? '';
	if (field.kind === 'checks')
		return (Array.isArray(value) ? value : []).map((each) => field.choices[String(each)]?.() ?? '').join(' / ');
	return exported[measureOf(field.kind)](typeof value === 'number' ? value : String(value ?? ''));
}

const tableRows = ({ columns, rows }: ToolTable): Cell[][] => [
	columns.map(({ label, kind }) => `${label}${unitOf[kind]()}`),
	...rows.map((row) => row.map((value, index) => exported[columns[index]?.kind ?? 'text'](value)))
];

const unitOf: Readonly<Record<Measure | 'text', () => string>> = {
	text: () => '',
	whole: () => '',
	yuan: m.tool_csv_yuan,
	percent: m.tool_csv_percent
};
