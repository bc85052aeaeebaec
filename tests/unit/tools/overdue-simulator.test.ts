import { overdueSimulator as tool } from '$lib/tools/overdue-simulator/tool';
import { describe, expect, it } from 'vitest';
import { answer } from './answer';

const simple = { interest: '0', compound: 'no', principal: '10000', rate: '18', uplift: '50', days: '30' };

describe('a late payment', () => {
	// 10,000 × 27 % × 30 ÷ 360 = 225.00; ÷ 365 = 221.92.
	it('bears 225.00 in thirty days of a year of 360, 221.92 of one of 365', () => {
		expect(answer(tool, { ...simple, basis: 'act360' }).result.added).toBe(22_500);
		expect(answer(tool, { ...simple, basis: 'act365' }).result.added).toBe(22_192);
	});

	it('bears it on unpaid interest too, if the contract says so', () => {
		const base = { ...simple, interest: '150' };
		expect(answer(tool, { ...base, compound: 'no' }).result.added).toBe(22_500);
		// (10,000 + 150) × 27 % × 30 ÷ 360 = 228.375
		expect(answer(tool, { ...base, compound: 'yes' }).result.added).toBe(22_838);
	});

	it('costs 7.50 a day, and 225 for waiting another thirty', () => {
		const { aDay, later, day } = answer(tool, simple).result;
		expect(aDay).toBe(750);
		expect(later - day.owed).toBe(22_500);
	});

	it('puts a payment to interest and penalty before principal, unless the contract says otherwise', () => {
		const paid = { ...simple, interest: '150', 'payments.0.day': '10', 'payments.0.amount': '1000' };
		// On day 10: interest 150, penalty 75, so 775 go to principal.
		expect(answer(tool, paid).result.day.principal).toBe(1_000_000 - 77_500);
		expect(answer(tool, { ...paid, order: 'principal' }).result.day.principal).toBe(900_000);
	});

	it('says so once all is paid, and what being late has cost', () => {
		const done = answer(tool, { ...simple, 'payments.0.day': '10', 'payments.0.amount': '20000' });
		expect(done.result).toMatchObject({ added: 7_500, aDay: 0 });
		expect(tool.says(done, 'en')).toBe('By day 30 all is paid; being late cost ¥75.');
	});

	it('has its days by thirties, and those of payments, in its table', () => {
		const done = answer(tool, { ...simple, 'payments.0.day': '10', 'payments.0.amount': '100' });
		const { rows } = tool.table?.(done, 'en') ?? { rows: [] };
		expect(rows.map(([day]) => day)).toEqual([
			'1',
			'10',
			'30',
			'60',
			'90',
			'120',
			'150',
			'180',
			'210',
			'240',
			'270',
			'300',
			'330',
			'360'
		]);
	});
});
