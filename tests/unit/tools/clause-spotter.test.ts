import { clausesIn } from '$lib/tools/clause-spotter/clauses';
import { clauseSpotter as tool } from '$lib/tools/clause-spotter/tool';
import { kindsIn } from '$lib/tools/marked';
import { describe, expect, it } from 'vitest';
import { answer, faults } from './answer';
import hans from '$lib/i18n/messages/tools/clause-spotter/zh-Hans.json';
import hant from '$lib/i18n/messages/tools/clause-spotter/zh-Hant.json';

const found = (contract: string) => answer(tool, { contract }).result.found;

describe('the clauses of a contract', () => {
	it.each([
		['English', answer(tool, {}).input.contract],
		['Simplified', hans.tool_clause_example],
		['Traditional', hant.tool_clause_example]
	])('are found in the sample in %s', (_, contract) =>
		expect(found(contract)).toEqual([
			'cost',
			'fees',
			'upfront',
			'early',
			'penalty',
			'acceleration',
			'cross',
			'consent',
			'guarantee',
			'assignment',
			'debit',
			'variable'
		])
	);

	it('that should be there and weren’t are named', () => {
		expect(answer(tool, {}).result.missing).toEqual(['complaint']);
		expect(answer(tool, { contract: '年化利率 12%，可提前还款，逾期收罚息，投诉电话见封面。' }).result.missing).toEqual(
			[]
		);
	});

	it.each([
		['你好', 'No known clause found.'],
		['年化利率', 'Missing, though they should be there: 3.'],
		['年化利率、提前还款、罚息、投诉', '4 kinds of clause found; nothing expected is missing.']
	])('are summed up for %s', (contract, said) => expect(tool.says(answer(tool, { contract }), 'en')).toContain(said));

	it('leave the text as it was, however long', () => {
		const long = '宣布全部借款提前到期，授权查询，服务费。'.repeat(900);
		const pieces = clausesIn(long);
		expect(pieces.map(({ text }) => text).join('')).toBe(long);
		expect(kindsIn(pieces, ['fees', 'acceleration', 'consent'])).toEqual(['fees', 'acceleration', 'consent']);
	});

	it('come with facts of the mainland there alone', () => {
		expect(tool.shows?.(answer(tool, { contract: '提前还款', jurisdiction: 'CN' }))).toEqual([
			'early-repayment-interest'
		]);
		expect(tool.shows?.(answer(tool, { contract: '提前还款', jurisdiction: 'TW' }))).toEqual([]);
	});

	it('become questions to take along', () =>
		expect(
			tool.files?.['questions.txt']?.make(answer(tool, { contract: 'direct debit' }), new Date(0), 'en')
		).toContain('“Which day, what if it fails, can I change the account?”'));

	it('need a text, of 20,000 characters at most', () => {
		expect(faults(tool, { contract: ' ' })).toEqual({ contract: 'missing' });
		expect(faults(tool, { contract: 'x'.repeat(20_001) })).toEqual({ contract: 'too_long' });
	});
});
