import { helpFinder as tool } from '$lib/tools/help-finder/tool';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

describe('whom to turn to', () => {
	it('is the lender first when overdue, and last once that was tried', () => {
		expect(answer(tool, { tried: '' }).result.helpers).toEqual(['lender', 'complaint', 'legalAid', 'person']);
		expect(answer(tool, { tried: 'lender' }).result.helpers).toEqual(['complaint', 'legalAid', 'person', 'lender']);
	});

	it('is a hospital or a person before anything about money, where someone despairs', () => {
		const done = answer(tool, { problem: 'despair' });
		expect(done.result.helpers.slice(0, 2)).toEqual(['hospital', 'person']);
		expect(tool.says(done, 'en')).toContain('You matter more than money');
	});

	it('comes with facts of the mainland there alone', () => {
		expect(tool.shows?.(answer(tool, { problem: 'record', jurisdiction: 'CN' }))).toEqual([
			'dispute-deadline',
			'record-complaint'
		]);
		expect(tool.shows?.(answer(tool, { problem: 'record', jurisdiction: 'TW' }))).toEqual([]);
	});
});
