import { yuanOf } from '../finance/money.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { Fields, InputOf, Measure } from './fields.ts';
import type { Tool, ToolFile } from './tool.ts';

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
	make(done) {
		const { columns, rows } = tool.table(done);
		const figures = Object.entries(tool.fields).map(([name, field]) => {
			const value = done.input[name] ?? '';
			return field.kind === 'choice'
				? [field.label(), field.choices[String(value)]?.() ?? String(value)]
				: [`${field.label()}${unitOf[field.kind]()}`, exported[field.kind](value)];
		});
		const heads = columns.map(({ label, kind }) => `${label}${unitOf[kind]()}`);
		const body = rows.map((row) => row.map((value, index) => exported[columns[index]?.kind ?? 'text'](value)));
		return csvOf([[tool.title()], ...figures, [], heads, ...body]);
	}
});

const unitOf: Readonly<Record<Measure | 'text', () => string>> = {
	text: () => '',
	whole: () => '',
	yuan: m.tool_csv_yuan,
	percent: m.tool_csv_percent
};
