import { readOutcomes } from '$lib/lending/outcome-file';
import { balanceOf, isHeldOut, type Measure } from '$lib/lending/trial';
import { describe, expect, it } from 'vitest';

/** What is read of a file, and how it ends. */
function read(text: string, measure: Measure = 'yes_no') {
	const rows = readOutcomes(text, measure);
	const found: unknown[] = [];
	for (let row = rows.next(); ; row = rows.next()) {
		if (row.done) return { found, end: row.value };
		found.push(row.value);
	}
}

describe('a file of outcomes', () => {
	it('is read with English or Chinese headings, words and days', () => {
		const good = [
			{ line: 2, good: { reference: 'A', value: 1, day: '2026-11-05' } },
			{ line: 3, good: { reference: 'B', value: 0, day: '2026-11-05' } }
		];
		expect(read('reference,outcome,date\nA,Yes,2026-11-05\nB,0,2026/11/5\n').found).toEqual(good);
		expect(read('日期;编号;结果\n2026年11月5日;A;是\n2026-11-05;B;否\n').found).toEqual(good);
		expect(read('日期;編號;結果\n2026年11月5日;A;是\n2026-11-05;B;無\n').found).toEqual(good);
	});

	it('tells of each bad row why it is bad', () => {
		const { found } = read(
			'reference,outcome,date\n,yes,2026-11-05\nA,maybe,2026-11-05\nB,no,2026-02-30\nC,no,2026-11-05\nC,no,2026-11-05\n'
		);
		expect(found).toMatchObject([
			{ line: 2, problem: 'reference_empty' },
			{ line: 3, problem: 'outcome_yes_no', value: 'maybe' },
			{ line: 4, problem: 'outcome_date', value: '2026-02-30' },
			{ good: { reference: 'C' } },
			{ line: 6, problem: 'row_twice', value: 'C (5)' }
		]);
	});

	it('holds numbers where numbers are looked at', () => {
		const { found } = read('reference,outcome,date\nA,"1,250.5",2026-11-05\nB,yes,2026-11-05\n', 'number');
		expect(found).toMatchObject([{ good: { value: 1250.5 } }, { problem: 'outcome_number', value: 'yes' }]);
	});

	it('is refused as a whole without its three columns or without rows', () => {
		expect(read('reference,outcome\nA,yes\n').end).toBe('outcome_columns');
		expect(read('').end).toBe('file_empty');
		expect(read('reference,outcome,date\n').end).toBe('file_empty');
	});
});

describe('a draw', () => {
	it('holds out whoever’s first eight digits are below the share', () => {
		expect(isHeldOut('00000000ff', 5)).toBe(true);
		expect(isHeldOut('7fffffff', 50)).toBe(true);
		expect(isHeldOut('80000000', 50)).toBe(false);
		expect(isHeldOut('ffffffff', 50)).toBe(false);
	});
});

describe('what is known of borrowers at their entry', () => {
	it('is counted by group', () => {
		const baseline = (...segments: string[]) => ({ jurisdiction: 'CN', product: '', segments });
		expect(
			balanceOf([
				{ heldOut: true, baseline: baseline('new', 'south') },
				{ heldOut: false, baseline: baseline('new') },
				{ heldOut: false, baseline: baseline() }
			])
		).toEqual([
			{ kind: 'jurisdiction', value: 'CN', course: { yes: 2, of: 2 }, heldOut: { yes: 1, of: 1 } },
			{ kind: 'product', value: '', course: { yes: 2, of: 2 }, heldOut: { yes: 1, of: 1 } },
			{ kind: 'segment', value: 'new', course: { yes: 1, of: 2 }, heldOut: { yes: 1, of: 1 } },
			{ kind: 'segment', value: 'south', course: { yes: 0, of: 2 }, heldOut: { yes: 1, of: 1 } }
		]);
	});
});
