import {
	compareUpfront,
	datedSchedule,
	equalInstalments,
	firstPeriodOf,
	irregularSchedule,
	lastPeriod,
	settleEarly,
	withDates
} from '$lib/finance';
import { describe, expect, it } from 'vitest';
import { fault } from './fault';

/** 10,000 yuan at 12 % a year, paid as money comes in. */
const terms = { principal: 10_000_00, annualRate: 0.12, payments: [5000, 0, 300_000, 1] };

describe('payments of any size', () => {
	it('pay interest first; what they don’t cover waits without bearing interest', () => {
		const { rows, totals, method } = irregularSchedule({ ...terms, shortfall: 'waits' });
		expect(rows.map((row) => [row.interest, row.principal, row.payment, row.balance, row.unpaidInterest])).toEqual([
			[5000, 0, 5000, 1_000_000, 5000],
			[0, 0, 0, 1_000_000, 15_000],
			[25_000, 275_000, 300_000, 725_000, 0],
			[7250, 725_000, 732_250, 0, 0]
		]);
		expect(rows[2]).toMatchObject({ kind: 'instalment', period: 3, time: 3, fee: 0 });
		expect(rows[2]).not.toHaveProperty('date');
		expect(totals).toMatchObject({ interest: 37_250, paid: 1_037_250, cost: 37_250 });
		expect(method).toBe('irregular');
	});

	it('or is added to the debt', () => {
		const { rows } = irregularSchedule({ ...terms, shortfall: 'capitalised' });
		expect(rows.map((row) => [row.interest, row.principal, row.payment, row.balance, row.unpaidInterest])).toEqual([
			[10_000, -5000, 5000, 1_005_000, 0],
			[10_050, -10_050, 0, 1_015_050, 0],
			[10_151, 289_849, 300_000, 725_201, 0],
			[7252, 725_201, 732_453, 0, 0]
		]);
	});

	it('end as soon as nothing is owed', () => {
		const { rows } = irregularSchedule({ ...terms, payments: [600_000, 900_000, 5, 5], shortfall: 'waits' });
		expect(rows.map((row) => row.payment)).toEqual([600_000, 414_100]);
	});

	it('may leave interest alone for the next payment', () => {
		const { rows } = irregularSchedule({ principal: 1000, annualRate: 1.2, payments: [0, 0], shortfall: 'waits' });
		expect(rows[1]).toMatchObject({ interest: 200, principal: 1000, payment: 1200 });
	});

	it('go on while interest waits, even if it equals the debt', () =>
		expect(
			irregularSchedule({ principal: 1000, annualRate: 12, payments: [0, 5, 0], shortfall: 'waits' }).rows
		).toMatchObject([{ unpaidInterest: 1000 }, { unpaidInterest: 1995 }, { payment: 3995 }]));

	it('can be weekly, with a fee kept back', () => {
		const { rows, received } = irregularSchedule({ ...terms, periodsPerYear: 52, upfrontFee: 5, shortfall: 'waits' });
		expect(rows[0]?.interest).toBe(2308);
		expect(received).toBe(999_995);
	});

	it('refuse what can’t be', () => {
		const run = (payments: number[], shortfall: 'waits' = 'waits') =>
			fault(() => irregularSchedule({ ...terms, payments, shortfall }));
		expect(run([])).toBe('InputError empty (payments) payments: must have at least one entry');
		expect(run([5, -1])).toBe('InputError too-small (payments.1) payments.1: must be at least 0, is -1');
		expect(run(new Array<number>(1201).fill(1))).toBe('InputError too-large (payments) payments: at most 1200');
		expect(run(new Array<number>(1200).fill(1))).toBe('no error');
		expect(run([5], 'gone' as 'waits')).toBe(
			'InputError unknown (shortfall) shortfall: must be one of waits, capitalised, is gone'
		);
	});
});

describe('payments on given days', () => {
	const dated = {
		principal: 10_000_00,
		annualRate: 0.18,
		advance: '2026-01-10',
		basis: 360,
		shortfall: 'waits',
		payments: [
			{ date: '2026-02-15', amount: 500_000 },
			{ date: '2026-03-31', amount: 0 }
		]
	} as const;

	it('bear interest by the day', () => {
		const { rows, method, terms: full } = datedSchedule(dated);
		expect(rows).toMatchObject([
			{ date: '2026-02-15', period: 1, interest: 18_000, principal: 482_000, balance: 518_000 },
			{ date: '2026-03-31', period: 2, interest: 11_396, payment: 529_396, balance: 0 }
		]);
		expect(rows.map((row) => row.time)).toEqual([36 / 365, 80 / 365]);
		expect([method, full.periodsPerYear]).toEqual(['dated', 1]);
	});

	it('by act/365 too', () =>
		expect(datedSchedule({ ...dated, basis: 365 }).rows[0]).toMatchObject({ interest: 17_753 }));

	it('may fall on one day', () => {
		const twice = [dated.payments[0], dated.payments[0], { date: '2026-03-31', amount: 0 }];
		expect(datedSchedule({ ...dated, payments: twice }).rows[1]).toMatchObject({ interest: 0, principal: 500_000 });
	});

	it('come in order, after the advance', () => {
		const run = (...dates: string[]) =>
			fault(() => datedSchedule({ ...dated, payments: dates.map((date) => ({ date, amount: 1 })) }));
		expect(run('2026-01-09')).toBe(
			'InputError out-of-order (payments.0.date) payments.0.date: 2026-01-09 is before 2026-01-10'
		);
		expect(run('2026-02-01', '2026-01-31')).toMatch('(payments.1.date)');
		expect(run('2026-02-30')).toMatch('not-a-date');
		expect(run()).toMatch('empty (payments)');
		expect(fault(() => datedSchedule({ ...dated, basis: 366 as 365 }))).toBe(
			'InputError unknown (basis) basis: must be one of 360, 365, is 366'
		);
		expect(fault(() => datedSchedule({ ...dated, shortfall: 'x' as 'waits' }))).toMatch('unknown (shortfall)');
		expect(fault(() => datedSchedule({ ...dated, payments: [{ date: '2026-02-01', amount: -1 }] }))).toMatch(
			'too-small (payments.0)'
		);
	});

	it('have no rule to settle by', () =>
		expect(fault(() => settleEarly(datedSchedule(dated), { after: 1 }))).toMatch('does-not-apply (method)'));
});

describe('dates of a schedule', () => {
	const loan = equalInstalments({ principal: 12_000_00, annualRate: 0.12, periods: 3 });

	it('follow the first payment', () => {
		expect(withDates(loan, '2026-01-31').rows.map((row) => row.date)).toEqual([
			'2026-01-31',
			'2026-02-28',
			'2026-03-31'
		]);
		expect(withDates(loan, '2026-01-31', 3).rows.map((row) => row.date)).toEqual([
			'2026-01-31',
			'2026-04-30',
			'2026-07-31'
		]);
		expect(withDates(loan, '2026-01-31').totals).toEqual(loan.totals);
		expect(fault(() => withDates(loan, '2026-01-31', 13))).toMatch('too-large (months)');
		expect(fault(() => withDates(loan, '2026-01-31', 0))).toBe(
			'InputError too-small (months) months: must be at least 1, is 0'
		);
	});

	it('make the first period odd where it isn’t one month', () => {
		expect(firstPeriodOf('2026-01-10', '2026-02-25', 360, 'first')).toEqual({ days: 46, basis: 360, spread: 'first' });
		expect(firstPeriodOf('2026-01-10', '2026-02-10', 360, 'first')).toBeUndefined();
		expect(firstPeriodOf('2026-01-31', '2026-02-28', 360, 'all')).toBeUndefined();
		expect(firstPeriodOf('2026-01-10', '2026-04-10', 360, 'all', 3)).toBeUndefined();
		expect(fault(() => firstPeriodOf('2026-01-10', '2026-01-10', 360, 'all'))).toBe(
			'InputError out-of-order (firstPayment) firstPayment: 2026-01-10 is not after 2026-01-10'
		);
		expect(firstPeriodOf('2026-01-10', '2026-01-11', 360, 'all')).toMatchObject({ days: 1 });
	});

	it('end with the last period', () => {
		expect(lastPeriod(loan)).toBe(3);
		expect(lastPeriod({ ...loan, rows: [] })).toBe(0);
	});
});

describe('money kept back', () => {
	const terms = { principal: 10_000_00, annualRate: 0.12, periods: 12 };

	it('costs the deduction and the interest on it', () => {
		const { asCharged, asReceived, overcharge } = compareUpfront('equal-instalments', terms, 100_000);
		expect(asCharged.received).toBe(900_000);
		expect(asCharged.totals.interest).toBe(66_186);
		expect(asReceived).toEqual(equalInstalments({ ...terms, principal: 900_000 }));
		expect(overcharge).toBe(100_000 + 66_186 - asReceived.totals.interest);
	});

	it('is something, but not everything', () => {
		const run = (deducted: number) => fault(() => compareUpfront('interest-first', terms, deducted));
		expect(run(0)).toBe('InputError too-small (deducted) deducted: must be at least 1, is 0');
		expect(run(1_000_000)).toBe('InputError too-large (deducted) deducted: must leave something of the principal');
		expect(run(999_999)).toBe('no error');
	});
});
