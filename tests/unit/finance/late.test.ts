import {
	allocate,
	judgmentDailyRate,
	judgmentDefaultInterest,
	lawfulOrder,
	overdueByDay,
	penaltyInterest,
	penaltyRate,
	penaltyWithCompound,
	privateLendingCap,
	type OverdueTerms
} from '$lib/finance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fault } from './fault';

const late = { principal: 10_000_00, penaltyRate: 0.27, days: 30, basis: 360 } as const;

describe('penalty interest', () => {
	it('runs at the contract rate and half as much again', () => {
		expect(penaltyRate(0.18, 0.5)).toBe(0.27);
		expect(penaltyRate(0.141, 0.3)).toBe(0.1833);
		expect(penaltyRate(0.18, 0)).toBe(0.18);
	});

	it('for 30 days is 225.00 by 360 and 221.92 by 365', () => {
		expect(penaltyInterest(late)).toEqual({ amount: 225_00, exact: 225_00 });
		const by365 = penaltyInterest({ ...late, basis: 365 });
		expect(by365.amount).toBe(221_92);
		expect(by365.exact).toBeCloseTo(22_191.780822, 6);
	});

	it('bears on unpaid interest where the contract says so', () => {
		const terms = { ...late, days: 60, unpaidInterest: 300_00 };
		const both = penaltyWithCompound({ ...terms, compound: true });
		expect(both.onPrincipal.amount).toBe(450_00);
		expect(both.onUnpaidInterest.amount).toBe(13_50);
		expect(both.total).toBe(463_50);
		const alone = penaltyWithCompound({ ...terms, compound: false });
		expect(alone).toEqual({ onPrincipal: both.onPrincipal, onUnpaidInterest: { amount: 0, exact: 0 }, total: 450_00 });
	});

	it.each<[() => unknown, string]>([
		[() => penaltyRate(-0.1, 0.5), 'InputError too-small (contractRate) contractRate: must be at least 0, is -0.1'],
		[() => penaltyRate(0.1, -0.5), 'InputError too-small (uplift) uplift: must be at least 0, is -0.5'],
		[() => penaltyRate(0.1, 3.5), 'InputError too-large (uplift) uplift: must be at most 3, is 3.5'],
		[
			() => penaltyInterest({ ...late, principal: -1 }),
			'InputError too-small (principal) principal: must be at least 0, is -1'
		],
		[
			() => penaltyInterest({ ...late, penaltyRate: -1 }),
			'InputError too-small (penaltyRate) penaltyRate: must be at least 0, is -1'
		],
		[() => penaltyInterest({ ...late, days: -1 }), 'InputError too-small (days) days: must be at least 0, is -1'],
		[() => penaltyInterest({ ...late, days: 1.5 }), 'InputError not-whole (days) days: must be a whole number, is 1.5'],
		[
			() => penaltyInterest({ ...late, basis: 366 as 365 }),
			'InputError unknown (basis) basis: must be one of 360, 365, is 366'
		],
		[
			() => penaltyWithCompound({ ...late, unpaidInterest: -1, compound: true }),
			'InputError too-small (unpaidInterest) unpaidInterest: must be at least 0, is -1'
		]
	])('%s', (run, said) => expect(fault(run)).toBe(said));
});

describe('the court', () => {
	it('adds 0.0175 % a day to a judgment that isn’t paid', () => {
		expect(judgmentDailyRate).toBe(0.000175);
		expect(judgmentDefaultInterest(60_000_00, 180)).toEqual({ amount: 1890_00, exact: 1890_00 });
		expect(judgmentDefaultInterest(12_345, 77)).toEqual({ amount: 166, exact: 166.348875 });
		expect(judgmentDefaultInterest(100_00, 10, 0.001)).toEqual({ amount: 100, exact: 100 });
	});
	it('caps private lending at four times the LPR', () => {
		expect([3, 3.1, 3.45, 3.85].map(privateLendingCap)).toEqual([12, 12.4, 13.8, 15.4]);
		expect(privateLendingCap(0.03)).toBe(0.12);
	});
	it.each<[() => unknown, string]>([
		[() => judgmentDefaultInterest(-1, 1), 'InputError too-small (unpaid) unpaid: must be at least 0, is -1'],
		[() => judgmentDefaultInterest(1, -1), 'InputError too-small (days) days: must be at least 0, is -1'],
		[() => judgmentDefaultInterest(1, 1, -1), 'InputError too-small (dailyRate) dailyRate: must be at least 0, is -1'],
		[() => judgmentDefaultInterest(1, 1, 2), 'InputError too-large (dailyRate) dailyRate: must be at most 1, is 2'],
		[() => privateLendingCap(-1), 'InputError too-small (oneYearLpr) oneYearLpr: must be at least 0, is -1'],
		[() => privateLendingCap(101), 'InputError too-large (oneYearLpr) oneYearLpr: must be at most 100, is 101']
	])('%s', (run, said) => expect(fault(run)).toBe(said));
});

describe('where a payment goes', () => {
	const due = { costs: 100, interest: 300, principal: 5000 };

	it('is costs, interest, principal', () => {
		expect(lawfulOrder).toEqual(['costs', 'interest', 'principal']);
		expect(allocate(1000, due, lawfulOrder)).toEqual({ parts: { costs: 100, interest: 300, principal: 600 }, left: 0 });
		expect(allocate(150, due, lawfulOrder)).toEqual({ parts: { costs: 100, interest: 50, principal: 0 }, left: 0 });
	});
	it('or as agreed', () =>
		expect(allocate(5100, due, ['principal', 'interest', 'costs'])).toEqual({
			parts: { principal: 5000, interest: 100, costs: 0 },
			left: 0
		}));
	it('and what is over is left', () => expect(allocate(6000, due, lawfulOrder).left).toBe(600));
	it('and no fen is lost', () =>
		fc.assert(
			fc.property(fc.nat(9999), fc.nat(999), fc.nat(999), fc.nat(9999), (payment, costs, interest, principal) => {
				const { parts, left } = allocate(payment, { costs, interest, principal }, lawfulOrder);
				expect(parts.costs + parts.interest + parts.principal + left).toBe(payment);
			})
		));
	it.each<[() => unknown, string]>([
		[() => allocate(-1, due, lawfulOrder), 'InputError too-small (payment) payment: must be at least 0, is -1'],
		[
			() => allocate(1, { ...due, costs: -1 }, lawfulOrder),
			'InputError too-small (costs) costs: must be at least 0, is -1'
		],
		[() => allocate(1, due, ['costs', 'interest']), 'InputError unknown (order) order: says nothing about principal'],
		[
			() => allocate<string>(1, due, [...lawfulOrder, 'tips']),
			'InputError unknown (order) order: tips is not among what is due'
		],
		[() => allocate(1, due, [...lawfulOrder, 'costs']), 'InputError out-of-order (order) order: names something twice']
	])('%s', (run, said) => expect(fault(run)).toBe(said));
});

describe('overdue day by day', () => {
	const terms: OverdueTerms = {
		principal: 10_000_00,
		unpaidInterest: 300_00,
		penaltyRate: 0.27,
		basis: 360,
		compound: true,
		days: 60
	};

	it('ends where the formula ends, however many days are rounded', () => {
		const { rows, penalty, owed, paid } = overdueByDay(terms);
		expect(rows).toHaveLength(60);
		expect(penalty).toBe(463_50);
		expect(owed).toBe(10_763_50);
		expect(paid).toBe(0);
		// 10,300 × 27 % ÷ 360 = 7.725 a day
		expect(rows.slice(0, 3).map((row) => row.penalty)).toEqual([773, 1545, 2318]);
		expect(rows[0]).toEqual({
			day: 1,
			costs: 0,
			interest: 300_00,
			penalty: 773,
			principal: 10_000_00,
			paid: 0,
			owed: 1_030_773
		});
	});

	it('bears nothing on unpaid interest unless agreed', () =>
		expect(overdueByDay({ ...terms, compound: false }).penalty).toBe(450_00));

	it('puts payments on costs, interest, penalty, principal', () => {
		const payments = [
			{ day: 30, amount: 400_00 },
			{ day: 30, amount: 300_00 },
			{ day: 40, amount: 1000_00 }
		];
		const { rows, paid } = overdueByDay({ ...terms, costs: 50_00, payments });
		// 30 days × 7.725 = 231.75; 700 − 50 − 300 − 231.75 = 118.25 to principal
		expect(rows[29]).toMatchObject({
			costs: 0,
			interest: 0,
			penalty: 0,
			principal: 988_175,
			paid: 70_000,
			owed: 988_175
		});
		// 9,881.75 × 0.00075 = 7.4113 a day
		expect(rows[30]).toMatchObject({ penalty: 741, paid: 0 });
		expect(rows[39]).toMatchObject({ penalty: 0, paid: 100_000, principal: 988_175 - (100_000 - 7411) });
		expect(paid).toBe(170_000);
	});

	it('or as agreed, and keeps what is over', () => {
		const { rows } = overdueByDay({
			...terms,
			order: ['principal', 'penalty', 'interest', 'costs'],
			payments: [{ day: 2, amount: 20_000_00 }]
		});
		expect(rows[1]).toMatchObject({ principal: 0, interest: 0, penalty: 0, paid: 10_300_00 + 15_45, owed: 0 });
		expect(rows[59]).toMatchObject({ owed: 0, penalty: 0 });
	});

	it.each<[Partial<OverdueTerms>, string]>([
		[{ principal: -1 }, 'InputError too-small (principal) principal: must be at least 0, is -1'],
		[{ unpaidInterest: -1 }, 'InputError too-small (unpaidInterest) unpaidInterest: must be at least 0, is -1'],
		[{ costs: -1 }, 'InputError too-small (costs) costs: must be at least 0, is -1'],
		[{ penaltyRate: -1 }, 'InputError too-small (penaltyRate) penaltyRate: must be at least 0, is -1'],
		[{ days: -1 }, 'InputError too-small (days) days: must be at least 0, is -1'],
		[{ basis: 30 as 360 }, 'InputError unknown (basis) basis: must be one of 360, 365, is 30'],
		[
			{ payments: [{ day: 0, amount: 1 }] },
			'InputError too-small (payments.0.day) payments.0.day: must be at least 1, is 0'
		],
		[
			{ payments: [{ day: 61, amount: 1 }] },
			'InputError too-large (payments.0.day) payments.0.day: must be at most 60, is 61'
		],
		[
			{ payments: [{ day: 1, amount: -1 }] },
			'InputError too-small (payments.0.amount) payments.0.amount: must be at least 0, is -1'
		],
		[{ order: ['costs'] }, 'InputError unknown (order) order: says nothing about interest']
	])('%j', (change, said) => expect(fault(() => overdueByDay({ ...terms, ...change }))).toBe(said));
});
