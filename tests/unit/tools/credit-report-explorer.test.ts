import { creditReportExplorer as tool, findings } from '$lib/tools/credit-report-explorer/tool';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

describe('an invented credit report', () => {
	it('has six things to find', () => {
		const done = answer(tool, findings);
		expect(done.result.filter(({ found }) => found)).toHaveLength(6);
		expect(tool.says(done, 'en')).toContain('All six found');
	});

	it('tells a wrong answer from none', () => {
		const { result } = answer(tool, { overdue: 'a' });
		expect(result.find(({ finding }) => finding === 'overdue')).toMatchObject({ answered: true, found: false });
		expect(result.find(({ finding }) => finding === 'next')).toMatchObject({ answered: false, found: false });
	});

	it.each([
		[{}, 'Look first, then see.'],
		[{ overdue: 'b', marks: 'twice' }, '1 of 6 found']
	])('says how %j went', (typed, said) => expect(tool.says(answer(tool, typed), 'en')).toContain(said));
});
