/** A row of a table and the line that it begins on, from 1. */
export interface Row {
	readonly line: number;
	readonly cells: readonly string[];
}

/** Rows after which the rest is not looked at. */
const MOST_ROWS = 20_000;

/** Reads CSV (RFC 4180), also with line ends of old systems. A quotation that never ends is what `unclosed` says, by its line. */
export function readCells(source: string): { readonly rows: readonly Row[]; readonly unclosed?: number } {
	const text = source.replace(/\r\n?/g, '\n');
	const rows: Row[] = [];
	let [cells, start, line, at]: [string[], number, number, number] = [[], 1, 1, 0];
	while (at < text.length && rows.length < MOST_ROWS) {
		let value: string;
		if (text[at] === '"') {
			const end = endOfQuotation(text, at + 1);
			if (end < 0) return { rows, unclosed: line };
			value = text.slice(at + 1, end).replaceAll('""', '"');
			line += value.split('\n').length - 1;
			at = end + 1;
		} else {
			const plain = /[^,\n]*/y;
			plain.lastIndex = at;
			value = plain.exec(text)?.[0] ?? '';
			at += value.length;
		}
		cells.push(unguarded(value));
		if (text[at] === ',') {
			at++;
			if (at < text.length) continue;
			cells.push('');
		}
		if (text[at] === '\n' || at >= text.length) {
			rows.push({ line: start, cells });
			cells = [];
			start = ++line;
			at++;
		}
	}
	return { rows };
}

/** Where a quotation ends: the first mark that is not doubled; −1 where there is none. */
function endOfQuotation(text: string, from: number): number {
	let end = text.indexOf('"', from);
	while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
	return end;
}

/** Rows as CSV, with the mark that spreadsheets need to read Chinese. */
export const writeCells = (rows: readonly (readonly string[])[]): string =>
	`\ufeff${rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(',')).join('\r\n')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A spreadsheet must not take a text for a formula; the quotation mark that prevents it goes when it is read again. */
const guarded = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
