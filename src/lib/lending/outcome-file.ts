import { readNumber } from '../i18n/number.ts';
import type { BadRow, FileProblem } from './borrower-file.ts';
import { readCsv } from './csv.ts';
import type { Measure } from './trial.ts';

const headings = {
	reference: ['reference', 'ref', 'id', '编号', '編號', '借款人编号', '借款人編號', '客户编号', '客戶編號'],
	outcome: ['outcome', 'result', '结果', '結果'],
	date: ['date', 'day', '日期']
} as const;
type Column = keyof typeof headings;

const [yes, no] = [
	['yes', 'y', 'true', '1', '是', '有'],
	['no', 'n', 'false', '0', '否', '无', '無']
];
const mostRows = 100_000;

/** What came of a borrower: 1 or 0 for yes or no, else the number; and the day (ISO 8601) that it is of. */
export interface Outcome {
	readonly reference: string;
	readonly value: number;
	readonly day: string;
}
type Row = { readonly good: Outcome; readonly line: number } | BadRow;
export type OutcomeFileProblem = FileProblem | 'outcome_columns';

/** The rows of a file of outcomes, one at a time; a reference that stood in an earlier row is a bad row. */
export function* readOutcomes(text: string, measure: Measure): Generator<Row, OutcomeFileProblem | undefined> {
	const records = readCsv(text);
	const first = records.next();
	if (first.done) return 'file_empty';
	const heads = first.value.cells.map((cell) => cell.trim().toLowerCase());
	const at = (column: Column) => heads.findIndex((head) => headings[column].some((each) => each === head));
	const [reference, outcome, date] = [at('reference'), at('outcome'), at('date')];
	if (reference < 0 || outcome < 0 || date < 0) return 'outcome_columns';
	const lineOf = new Map<string, number>();
	let rows = 0;
	for (const { line, cells } of records) {
		if (++rows > mostRows) return 'file_long';
		const cell = (index: number) => cells[index]?.trim() ?? '';
		const row = readRow(line, [cell(reference), cell(outcome), cell(date)], measure);
		const earlier = 'good' in row ? lineOf.get(row.good.reference) : undefined;
		if ('good' in row) lineOf.set(row.good.reference, earlier ?? line);
		yield earlier === undefined ? row : { line, problem: 'row_twice', value: `${cell(reference)} (${earlier})` };
	}
	return rows === 0 ? 'file_empty' : undefined;
}

function readRow(line: number, cells: readonly [string, string, string], measure: Measure): Row {
	const [reference, outcome, date] = cells;
	if (reference === '') return { line, problem: 'reference_empty', value: '' };
	const value = valueOf(outcome, measure);
	if (value === undefined)
		return { line, problem: measure === 'yes_no' ? 'outcome_yes_no' : 'outcome_number', value: outcome };
	const day = dayOf(date);
	return day === undefined ? { line, problem: 'outcome_date', value: date } : { line, good: { reference, value, day } };
}

function valueOf(text: string, measure: Measure): number | undefined {
	if (measure === 'number') return readNumber(text);
	const word = text.normalize('NFKC').toLowerCase();
	if (yes?.includes(word)) return 1;
	return no?.includes(word) ? 0 : undefined;
}

/** «2026-11-25», «2026/11/5» or «2026年11月5日» as an ISO day; undefined where there is no such day. */
function dayOf(text: string): string | undefined {
	const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC'));
	if (!found) return undefined;
	const [, year = '', month = '', day = ''] = found;
	const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const date = new Date(`${iso}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
