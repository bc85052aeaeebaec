import { attachments, letterOf, statementOf } from '$lib/tools/dispute-letter/letter';
import { disputeLetter as tool } from '$lib/tools/dispute-letter/tool';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

describe('a dispute', () => {
	it('must be answered within twenty days on the mainland; elsewhere no day is named', () => {
		expect(answer(tool, { sent: '2026-11-25', jurisdiction: 'CN' }).result.answerBy).toBe('2026-12-15');
		const there = answer(tool, { jurisdiction: 'HK' });
		expect(there.result.answerBy).toBe('');
		expect(tool.shows?.(there)).toEqual([]);
		expect(tool.says(there, 'en')).toContain('ask when they will answer');
	});

	it('says what stands there, what should, and to whom', () => {
		const letter = letterOf(answer(tool, { institution: 'Harbour Bank', account: '1234', name: 'Lin' }), 'en');
		expect(letter).toContain('To Harbour Bank');
		expect(letter).toContain('account ending 1234: this debt was settled.');
		expect(letter).toContain('It should say: settled on 28 August 2026, never late.');
		expect(letter).toContain('in writing by 15 December 2026');
	});

	it('goes to the bureau where the reader wants it to', () =>
		expect(letterOf(answer(tool, { to: 'bureau' }), 'en')).toMatch(/^To the credit bureau/));

	it.each(['notMine', 'amount', 'repaid', 'stolen', 'query', 'personal'])('knows what proves %s', (problem) => {
		const done = answer(tool, { problem, institution: 'Harbour Bank' });
		expect(attachments(done).length).toBeGreaterThanOrEqual(3);
		expect(letterOf(done, 'en')).toContain('Harbour Bank');
	});

	it('has a statement ready for a refusal', () =>
		expect(statementOf(answer(tool, { institution: 'Harbour Bank' }))).toContain('Harbour Bank'));

	it('shows the fact on consent for a query alone', () => {
		expect(tool.shows?.(answer(tool, { problem: 'query' }))).toContain('query-needs-consent');
		expect(tool.shows?.(answer(tool, { problem: 'amount' }))).not.toContain('query-needs-consent');
	});
});
