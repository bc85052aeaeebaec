import { attachments, letterOf } from '$lib/tools/hardship-letter/letter';
import { hardshipLetter as tool } from '$lib/tools/hardship-letter/tool';
import { describe, expect, it } from 'vitest';
import { answer, faults } from './answer';

describe('what to propose to a lender', () => {
	it('is nine tenths of what is left, in tens of yuan: 4,800 − 3,200 − 400 = 1,200', () => {
		const { result } = answer(tool, {});
		expect(result).toMatchObject({ margin: 120_000, proposal: 108_000, keepable: true, months: 17 });
	});

	it('is never more than is owed', () => expect(answer(tool, { debt: '500' }).result.proposal).toBe(50_000));

	it('is the reader’s own sum where they have one, and said to be too much if it is', () => {
		const done = answer(tool, { own: '1500' });
		expect(done.result).toMatchObject({ proposal: 150_000, keepable: false });
		expect(tool.says(done, 'en')).toBe('¥1,500 is more than you can keep to: ¥1,200 is left each month. Propose less.');
	});

	it('is a pause where money is short', () => {
		const done = answer(tool, { income: '3000' });
		expect(done.result).toMatchObject({ proposal: 0, keepable: false, months: null });
		expect(tool.says(done, 'en')).toContain('¥600 short each month');
	});

	it('compares what the lender offers with what is left', () => {
		const { offers } = answer(tool, {
			'offers.1.rate': '12',
			'offers.1.months': '12',
			'offers.1.grace': '0',
			'offers.1.fee': '0'
		}).result;
		// 18,000 at 1 % a month: 847.32 over 24 months, 1,599.28 over 12.
		expect(offers.map(({ firstPayment }) => firstPayment)).toEqual([84_732, 159_928]);
		expect(offers.map(({ sustainable }) => sustainable)).toEqual([true, false]);
	});

	it('needs a term beyond the months of interest alone', () =>
		expect(faults(tool, { 'offers.0.grace': '24' })).toEqual({ 'offers.0.grace': 'grace_too_long' }));
});

describe('the letter', () => {
	it('says who, why, how much, what is asked for, and by when an answer is wanted', () => {
		const letter = letterOf(answer(tool, { lender: 'Harbour Bank', name: 'Lin', account: '1234' }), 'en');
		expect(letter).toContain('To Harbour Bank');
		expect(letter).toContain('I am Lin, account ending 1234, and I owe ¥18,000.');
		expect(letter).toContain('1. instalments of about ¥1,080');
		expect(letter).toContain('3. contacting me alone');
		expect(letter).toContain('by 10 December 2026');
	});

	it('leaves blanks for what was not typed', () =>
		expect(letterOf(answer(tool, { since: '', today: '' }), 'en')).toContain('Since ____'));

	it('is saved as the reader changed it', () => {
		const file = tool.files?.['letter.txt'];
		expect(file?.make(answer(tool, { letter: 'Dear bank' }), new Date(0), 'en')).toBe('Dear bank');
		expect(file?.make(answer(tool, {}), new Date(0), 'en')).toContain('I want to repay all of it.');
	});

	it('goes with papers that prove the reason', () => {
		expect(attachments(answer(tool, { reason: 'illness' }))).toContain('hospital papers and bills');
		expect(attachments(answer(tool, { reason: 'less' }))).not.toContain('hospital papers and bills');
	});

	it('shows what the law of the mainland says, and of nowhere else', () => {
		expect(tool.shows?.(answer(tool, { kind: 'card', jurisdiction: 'CN' }))[0]).toBe('card-personal-instalments');
		expect(tool.shows?.(answer(tool, { kind: 'loan', jurisdiction: 'CN' }))[0]).toBe('extension-needs-consent');
		expect(tool.shows?.(answer(tool, { jurisdiction: 'HK' }))).toEqual([]);
	});
});
