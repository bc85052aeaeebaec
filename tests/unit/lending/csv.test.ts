import { csvLine, decodeFile, readCsv } from '$lib/lending/csv';
import { readBorrowers } from '$lib/lending/borrower-file';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const cells = (text: string) => [...readCsv(text)].map((record) => record.cells);

/** What is read of a file, and how it ends. */
function read(text: string) {
	const rows = readBorrowers(text);
	const good: string[] = [];
	const bad: [number, string][] = [];
	for (let row = rows.next(); ; row = rows.next()) {
		if (row.done) return { good, bad, problem: row.value };
		if ('good' in row.value) good.push(row.value.good.reference);
		else bad.push([row.value.line, row.value.problem]);
	}
}

describe('a CSV file', () => {
	it('reads quotes, quotes in quotes, lines in quotes, and any end of line', () => {
		expect(cells('a,"b, c"\r\n"d ""e""",f\n\n"g\nh",i')).toEqual([
			['a', 'b, c'],
			['d "e"', 'f'],
			['g\nh', 'i']
		]);
	});

	it('knows the line that each record begins on', () => {
		expect([...readCsv('a\n"b\nc"\n\nd\n')].map(({ line }) => line)).toEqual([1, 2, 5]);
	});

	it('may be separated by semicolons or tabs', () => {
		expect(cells('a;b\n1,5;2')).toEqual([
			['a', 'b'],
			['1,5', '2']
		]);
		expect(cells('a\tb\n1\t2')).toHaveLength(2);
	});

	it('reads back whatever is written', () => {
		const cell = fc.string().filter((text) => text.trim() !== '' && !/^[=+\-@\t\r\ufeff]/.test(text));
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (records) => {
				const head = ['one', 'two', 'three'];
				expect(cells([head, ...records].map(csvLine).join(''))).toEqual([head, ...records]);
			})
		);
	});

	it('writes nothing that a spreadsheet would run', () => {
		expect(csvLine(['=1+1', '-2', 3, null])).toBe("'=1+1,'-2,3,\r\n");
	});

	it('is read in the encoding it is written in', () => {
		expect(decodeFile(Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5]))).toEqual({ text: '编号', encoding: 'GB 18030' });
		expect(decodeFile(new TextEncoder().encode('编号'))).toEqual({ text: '编号', encoding: 'UTF-8' });
		expect(decodeFile(Uint8Array.from([0xff, 0xfe, 0x16, 0x7f, 0xf7, 0x53])).text).toBe('编号');
	});
});

describe('a file of borrowers', () => {
	it('may be headed in Chinese, in any order', () => {
		expect(read('姓名,编号\n林小禾,C-1\n')).toEqual({ good: ['C-1'], bad: [], problem: undefined });
	});

	it('names each bad row by its line and reason, and goes on', () => {
		const file = 'reference,locale,jurisdiction,tags\nA,fr,,\n,en,,\nB,zh-CN,cn,new;old\nB,,,\nC,,Mars,\n';
		expect(read(file)).toEqual({
			good: ['B'],
			bad: [
				[2, 'locale'],
				[3, 'reference_empty'],
				[5, 'row_twice'],
				[6, 'jurisdiction']
			],
			problem: undefined
		});
	});

	it('says when it has no rows, no reference, or too many rows', () => {
		expect(read('').problem).toBe('file_empty');
		expect(read('reference\n').problem).toBe('file_empty');
		expect(read('name\nWei\n').problem).toBe('file_no_reference');
		const long = `reference\n${Array.from({ length: 100_001 }, (_, i) => i).join('\n')}`;
		expect(read(long).problem).toBe('file_long');
	});
});
