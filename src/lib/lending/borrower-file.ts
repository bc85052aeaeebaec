import { BorrowerInput, tagsIn, type NewBorrower } from './borrower.ts';
import { readCsv } from './csv.ts';

/** How each column may be headed, in any of our languages. */
const headings = {
	reference: ['reference', 'ref', 'id', '编号', '編號', '借款人编号', '借款人編號', '客户编号', '客戶編號'],
	locale: ['locale', 'language', '语言', '語言'],
	jurisdiction: ['jurisdiction', '法域', '地区', '地區'],
	product: ['product', '产品', '產品'],
	tags: ['tags', 'segments', 'segment', '分组', '分組', '标签', '標籤'],
	name: ['name', '姓名', '称呼', '稱呼'],
	contact: ['contact', 'phone', 'email', '联系方式', '聯絡方式', '手机', '手機']
} as const;
type Column = keyof typeof headings;

/** The columns in the order of the sample file. */
const columns = Object.keys(headings) as readonly Column[];

/** What is wrong with a row: a code that `problems.ts` says, and what stood there. */
export interface BadRow {
	readonly line: number;
	readonly problem: string;
	readonly value: string;
}

/** A file as a whole can't be read: no row, no column for the reference, or too many rows. */
export type FileProblem = 'file_empty' | 'file_no_reference' | 'file_long';

const mostRows = 100_000;

/** What comes of one row of a file. */
export type Row = { readonly good: NewBorrower; readonly line: number } | BadRow;

/** The rows of a file of borrowers, one at a time; a reference that stood in an earlier row is a bad row. */
export function* readBorrowers(text: string): Generator<Row, FileProblem | undefined> {
	const records = readCsv(text);
	const first = records.next();
	if (first.done) return 'file_empty';
	const found = columnsOf(first.value.cells);
	if (found.reference === undefined) return 'file_no_reference';
	const lineOf = new Map<string, number>();
	let rows = 0;
	for (const { line, cells } of records) {
		if (++rows > mostRows) return 'file_long';
		const row = readRow(line, (column) => cells[found[column] ?? -1]?.trim() ?? '');
		const earlier = 'good' in row ? lineOf.get(row.good.reference) : undefined;
		if ('good' in row) lineOf.set(row.good.reference, earlier ?? line);
		yield earlier === undefined || !('good' in row)
			? row
			: { line, problem: 'row_twice', value: `${row.good.reference} (${earlier})` };
	}
	return rows === 0 ? 'file_empty' : undefined;
}

function columnsOf(cells: readonly string[]): Partial<Record<Column, number>> {
	const heads = cells.map((cell) => cell.trim().toLowerCase());
	const at = (column: Column) => heads.findIndex((head) => headings[column].some((each) => each === head));
	return Object.fromEntries(columns.map((column) => [column, at(column)]).filter(([, index]) => index !== -1));
}

function readRow(line: number, cell: (column: Column) => string): Row {
	const locale = localeOf(cell('locale'));
	const jurisdiction = jurisdictionOf(cell('jurisdiction'));
	const parsed = BorrowerInput.safeParse({
		reference: cell('reference'),
		...(locale && { locale }),
		...(jurisdiction && { jurisdiction }),
		product: cell('product'),
		tags: tagsIn(cell('tags')),
		name: cell('name'),
		contact: cell('contact')
	});
	if (parsed.success) return { line, good: parsed.data };
	const [issue] = parsed.error.issues;
	const column = columns.find((each) => each === issue?.path[0]);
	return { line, problem: issue?.message ?? 'long', value: column ? cell(column) : '' };
}

/** A language as lenders' systems write it: zh-CN, zh_TW, 简体. */
function localeOf(text: string): string {
	const tag = text.toLowerCase().replace('_', '-');
	if (/^(zh-(cn|sg|hans.*)|zh|简体.*|簡體.*)$/.test(tag)) return 'zh-Hans';
	if (/^(zh-(tw|hk|mo|hant.*)|繁體.*|繁体.*)$/.test(tag)) return 'zh-Hant';
	return /^en(-.*)?$/.test(tag) ? 'en' : text;
}

const jurisdictionOf = (text: string): string => (/^general$/i.test(text) ? 'general' : text.toUpperCase());
