/** One record of a CSV file and the line it begins on, counted from 1. */
export interface CsvRecord {
	readonly line: number;
	readonly cells: readonly string[];
}

/**
 * The records of a CSV text (RFC 4180; also with semicolons or tabs, as spreadsheets write them), one at a time. Empty
 * lines are left out. A quote that is never closed takes the rest of the text into its cell.
 */
export function* readCsv(text: string): Generator<CsvRecord> {
	const separator = separatorOf(text);
	let [at, line] = [text.startsWith('\ufeff') ? 1 : 0, 1];
	while (at < text.length) {
		const began = line;
		const cells: string[] = [];
		for (let ended = false; !ended;) {
			const cell = readCell(text, at, separator);
			cells.push(cell.value);
			line += cell.lines;
			({ next: at, ended } = cell);
		}
		if (cells.some((cell) => cell.trim() !== '')) yield { line: began, cells };
	}
}

/** What the first line is separated by: the mark it holds most of, a comma if none. */
function separatorOf(text: string): string {
	const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
	const often = (mark: string) => first.split(mark).length;
	return [',', ';', '\t'].reduce((best, mark) => (often(mark) > often(best) ? mark : best));
}

interface Cell {
	readonly value: string;
	/** Where the next cell or record begins, whether this cell ends its record, and how many lines it passed. */
	readonly next: number;
	readonly ended: boolean;
	readonly lines: number;
}

function readCell(text: string, from: number, separator: string): Cell {
	const quoted = text[from] === '"' ? readQuoted(text, from) : { value: '', next: from, lines: 0 };
	let end = quoted.next;
	while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
	const value = quoted.value + text.slice(quoted.next, end);
	if (text[end] === separator) return { value, next: end + 1, ended: false, lines: quoted.lines };
	const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
	return { value, next, ended: true, lines: quoted.lines + 1 };
}

function readQuoted(text: string, from: number): Omit<Cell, 'ended'> {
	let end = text.indexOf('"', from + 1);
	while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
	const inside = text.slice(from + 1, end < 0 ? text.length : end);
	return {
		value: inside.replaceAll('""', '"'),
		next: end < 0 ? text.length : end + 1,
		lines: inside.split('\n').length - 1
	};
}

/**
 * A record as a line of CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, «CSV
 * injection»).
 */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(value: string | number | null): string {
	const text = typeof value === 'string' ? value.replace(/^(?=[=+\-@\t\r])/, "'") : String(value ?? '');
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The text of a file's bytes: UTF-8, or UTF-16 where it says so, else GB 18030, which Chinese spreadsheets write. Without
 * NUL, which no database keeps in a text.
 */
export function decodeFile(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
	const { decoded, encoding } = decode(bytes);
	return { text: decoded.replaceAll('\0', ''), encoding };
}

function decode(bytes: Uint8Array): { readonly decoded: string; readonly encoding: string } {
	if (bytes[0] === 0xff && bytes[1] === 0xfe)
		return { decoded: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
	try {
		return { decoded: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
	} catch {
		return { decoded: new TextDecoder('gb18030').decode(bytes), encoding: 'GB 18030' };
	}
}
