import {
	annuityPayment,
	balanceAfter,
	cumulativeInterest,
	interestPortion,
	loanFor,
	payoffPeriods,
	principalPortion
} from '$lib/finance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fault } from './fault';

const loan = fc.tuple(
	fc.integer({ min: 1, max: 1_000_000_000 }),
	fc.integer({ min: 1, max: 5000 }).map((points) => points / 100_000),
	fc.integer({ min: 1, max: 480 })
);

describe('level payments', () => {
	it('match numpy.pmt', () => expect(annuityPayment(200_000, 0.075 / 12, 180)).toBeCloseTo(1854.0247200054619, 9));
	it('are a fraction lower in advance', () =>
		expect(annuityPayment(1000, 0.1, 2, 'begin')).toBeCloseTo(annuityPayment(1000, 0.1, 2) / 1.1, 10));
	it('divide the principal where there is no interest', () => expect(annuityPayment(1200, 0, 12)).toBe(100));
	it('of one period repay principal and interest', () => expect(annuityPayment(1000, 0.1, 1)).toBeCloseTo(1100, 10));
	it('have an inverse', () =>
		fc.assert(
			fc.property(loan, ([principal, rate, periods]) => {
				expect(loanFor(annuityPayment(principal, rate, periods), rate, periods) / principal).toBeCloseTo(1, 11);
			})
		));
	it('without interest have an inverse too', () => expect(loanFor(100, 0, 12)).toBe(1200));
});

describe('what is owed', () => {
	it('is everything at first and nothing at last', () => {
		expect(balanceAfter(1000, 0.01, 24, 0)).toBeCloseTo(1000, 10);
		expect(balanceAfter(1000, 0.01, 24, 24)).toBe(0);
	});
	it('falls evenly without interest', () => expect(balanceAfter(1200, 0, 12, 3)).toBe(900));
	it('after one payment is less by its principal', () =>
		expect(balanceAfter(1000, 0.1, 2, 1)).toBeCloseTo(1100 - annuityPayment(1000, 0.1, 2), 10));
});

describe('parts of a payment', () => {
	it('match Excel IPMT', () => {
		expect(interestPortion(8000, 0.1 / 12, 36, 1)).toBeCloseTo(66.6667, 4);
		expect(interestPortion(8000, 0.1, 3, 3)).toBeCloseTo(292.4471, 4);
	});
	it('match numpy.ppmt', () =>
		expect(principalPortion(100_000, 0.085 / 12, 144, 1)).toBeCloseTo(401.72223098117604, 8));
	it('match Excel CUMIPMT', () => {
		expect(cumulativeInterest(125_000, 0.09 / 12, 360, 13, 24)).toBeCloseTo(11135.23213, 5);
		expect(cumulativeInterest(125_000, 0.09 / 12, 360, 1, 1)).toBeCloseTo(937.5, 8);
	});
	it('add up', () =>
		fc.assert(
			fc.property(loan, ([principal, rate, periods]) => {
				const all = cumulativeInterest(principal, rate, periods, 1, periods);
				expect(all / (annuityPayment(principal, rate, periods) * periods - principal)).toBeCloseTo(1, 8);
			})
		));
});

describe('months to pay off', () => {
	it('are 241 at 110 a month for 10,000 at 12 %', () => expect(payoffPeriods(10_000, 0.01, 110)).toBe(241));
	it('are exact where the last payment is full', () => {
		expect(payoffPeriods(1200, 0, 100)).toBe(12);
		expect(payoffPeriods(1000, 0.1, annuityPayment(1000, 0.1, 5))).toBe(5);
		expect(payoffPeriods(1000, 0, 999)).toBe(2);
	});
	it('are none without a debt', () => expect(Object.is(payoffPeriods(0, 0.01, 10), 0)).toBe(true));
	it('never end where interest eats the payment', () =>
		expect(fault(() => payoffPeriods(10_000, 0.01, 100))).toBe(
			'PlanError never-repaid (payment) payment: 100 does not exceed the interest of the first period'
		));
	it('end one fen above it', () => expect(payoffPeriods(10_000, 0.01, 100.01)).toBeGreaterThan(900));
});

describe('bounds', () => {
	it.each<[() => unknown, string]>([
		[() => annuityPayment(-1, 0.01, 12), 'InputError too-small (principal) principal: must be at least 0, is -1'],
		[() => annuityPayment(1, -0.01, 12), 'InputError too-small (rate) rate: must be at least 0, is -0.01'],
		[() => annuityPayment(1, 101, 12), 'InputError too-large (rate) rate: must be at most 100, is 101'],
		[() => annuityPayment(1, 0.01, 0), 'InputError too-small (periods) periods: must be at least 1, is 0'],
		[() => annuityPayment(1, 0.01, 1201), 'InputError too-large (periods) periods: must be at most 1200, is 1201'],
		[() => annuityPayment(1, 0.01, 1.5), 'InputError not-whole (periods) periods: must be a whole number, is 1.5'],
		[() => annuityPayment(NaN, 0.01, 12), 'InputError not-a-number (principal) principal: must be a finite number'],
		[
			() => annuityPayment(Infinity, 0.01, 12),
			'InputError not-a-number (principal) principal: must be a finite number'
		],
		[() => balanceAfter(1, 0.01, 12, 13), 'InputError too-large (period) period: must be at most 12, is 13'],
		[() => balanceAfter(1, 0.01, 12, -1), 'InputError too-small (period) period: must be at least 0, is -1'],
		[() => balanceAfter(1, -1, 12, 1), 'InputError too-small (rate) rate: must be at least 0, is -1'],
		[() => interestPortion(1, 0.01, 12, 0), 'InputError too-small (period) period: must be at least 1, is 0'],
		[() => interestPortion(1, 0.01, 12, 13), 'InputError too-large (period) period: must be at most 12, is 13'],
		[() => cumulativeInterest(1, 0.01, 12, 0, 3), 'InputError too-small (first) first: must be at least 1, is 0'],
		[() => cumulativeInterest(1, 0.01, 12, 4, 3), 'InputError too-small (last) last: must be at least 4, is 3'],
		[() => cumulativeInterest(1, 0.01, 12, 4, 13), 'InputError too-large (last) last: must be at most 12, is 13'],
		[() => loanFor(-1, 0.01, 12), 'InputError too-small (principal) principal: must be at least 0, is -1'],
		[() => payoffPeriods(-1, 0.01, 12), 'InputError too-small (balance) balance: must be at least 0, is -1'],
		[() => payoffPeriods(1, -0.01, 12), 'InputError too-small (rate) rate: must be at least 0, is -0.01'],
		[() => payoffPeriods(1, 0.01, -1), 'InputError too-small (payment) payment: must be at least 0, is -1']
	])('%s', (run, said) => expect(fault(run)).toBe(said));
});
