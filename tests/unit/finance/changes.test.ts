import {
	compareSchedules,
	defer,
	equalInstalments,
	equalPrincipal,
	flatFee,
	interestFirst,
	irregularSchedule,
	prepay,
	settleEarly,
	type Deferral,
	type Prepayment
} from '$lib/finance';
import { describe, expect, it } from 'vitest';
import { fault } from './fault';

/** 12,000 yuan at 12 % a year for a year: 1,066.19 a month; 6,179.02 is owed after six. */
const terms = { principal: 12_000_00, annualRate: 0.12, periods: 12 };
const loan = equalInstalments(terms);
const pause = { after: 6, periods: 2, interest: 'capitalised', end: 'later' } as const;
const extra = { after: 6, amount: 100_000, keep: 'term' } as const;

describe('a deferral', () => {
	it('adds its interest to the debt', () => {
		const { rows, totals } = defer(loan, pause);
		expect(rows.slice(0, 6)).toEqual(loan.rows.slice(0, 6));
		expect(rows[6]).toEqual({
			kind: 'deferred',
			period: 7,
			time: 7,
			opening: 617_902,
			interest: 6179,
			principal: -6179,
			fee: 0,
			payment: 0,
			balance: 624_081,
			unpaidInterest: 0
		});
		expect(rows[7]).toMatchObject({ period: 8, time: 8, interest: 6241, balance: 630_322, payment: 0 });
		expect(rows.slice(8).map((row) => row.payment)).toEqual([108_761, 108_761, 108_761, 108_761, 108_761, 108_762]);
		expect(rows.at(-1)).toMatchObject({ kind: 'instalment', period: 14, time: 14, balance: 0 });
		expect(totals).toMatchObject({ principal: 1_200_000, interest: 57_616 + 12_420 + 22_245 });
	});

	it('or has it paid later without interest on it', () => {
		const { rows, totals } = defer(loan, { ...pause, interest: 'later' });
		expect(rows.slice(6, 8).map((row) => row.unpaidInterest)).toEqual([6179, 12_358]);
		expect(rows[7]).toMatchObject({ interest: 0, principal: 0, balance: 617_902 });
		expect(rows[8]).toMatchObject({ interest: 6179 + 12_358, payment: 106_618 + 12_358, unpaidInterest: 0 });
		expect(rows[9]).toMatchObject({ interest: 5175, payment: 106_618, unpaidInterest: 0 });
		expect(totals.interest - loan.totals.interest).toBe(12_358 + 21_807 - 21_807);
	});

	it('or forgiven', () => {
		const { rows, totals } = defer(loan, { ...pause, interest: 'waived' });
		expect(rows[6]).toMatchObject({ interest: 0, principal: 0, unpaidInterest: 0 });
		expect(Object.is(rows[6]?.principal, 0)).toBe(true);
		expect(rows[8]).toMatchObject({ payment: 106_618, period: 9 });
		expect(totals.interest).toBe(57_616 + 21_807);
	});

	it('keeps the last day if so agreed', () => {
		const { rows } = defer(loan, { ...pause, interest: 'waived', end: 'same' });
		expect(rows.slice(8).map((row) => row.payment)).toEqual([158_357, 158_357, 158_357, 158_355]);
		expect(rows.at(-1)).toMatchObject({ period: 12, balance: 0 });
	});

	it('costs what its interest adds', () => {
		const later = defer(loan, { ...pause, interest: 'later' });
		expect(compareSchedules(loan, defer(loan, pause))).toMatchObject({
			interest: 57_616 + 12_420 + 22_245 - 79_423,
			periods: 2
		});
		expect(compareSchedules(loan, later)).toMatchObject({ interest: 57_616 + 12_358 + 21_807 - 79_423, periods: 2 });
	});

	it('may come before the first payment, and pauses the fees', () => {
		const { rows } = defer(equalInstalments({ ...terms, feePerPeriod: 100 }), {
			...pause,
			after: 0,
			interest: 'waived'
		});
		expect(rows[0]).toMatchObject({ kind: 'deferred', period: 1, opening: 1_200_000, fee: 0, payment: 0 });
		expect(rows[2]).toMatchObject({ period: 3, time: 3, payment: 106_719, fee: 100 });
		expect(rows).toHaveLength(14);
	});

	it('keeps what is left of a grace', () => {
		const { rows } = defer(equalInstalments({ ...terms, grace: 4 }), { ...pause, after: 2 });
		expect(rows.map((row) => row.kind).slice(0, 7)).toEqual([
			'grace',
			'grace',
			'deferred',
			'deferred',
			'grace',
			'grace',
			'instalment'
		]);
	});

	it('shortens a grace that would leave nothing to pay in', () => {
		const { rows } = defer(interestFirst({ ...terms, periods: 5, grace: 4 }), {
			after: 1,
			periods: 3,
			interest: 'waived',
			end: 'same'
		});
		expect(rows.map((row) => row.kind)).toEqual(['grace', 'deferred', 'deferred', 'deferred', 'instalment']);
		expect(rows[4]).toMatchObject({ payment: 1_212_000, balance: 0 });
	});

	it('goes on with the method of the loan', () => {
		const { rows } = defer(equalPrincipal(terms), { ...pause, interest: 'waived' });
		expect(rows.slice(8).map((row) => row.principal)).toEqual(new Array<number>(6).fill(100_000));
	});

	it('can follow another', () => {
		const twice = defer(defer(loan, { ...pause, interest: 'later' }), {
			after: 7,
			periods: 1,
			interest: 'later',
			end: 'later'
		});
		expect(twice.rows.slice(6, 9).map((row) => row.unpaidInterest)).toEqual([6179, 12_358, 0]);
		expect(twice.rows[7]).toMatchObject({ kind: 'deferred', period: 8 });
	});

	it.each<[Partial<Deferral>, string]>([
		[{ after: 12 }, 'InputError too-large (after) after: must be at most 11, is 12'],
		[{ after: -1 }, 'InputError too-small (after) after: must be at least 0, is -1'],
		[{ periods: 0 }, 'InputError too-small (periods) periods: must be at least 1, is 0'],
		[
			{ interest: 'maybe' as 'later' },
			'InputError unknown (interest) interest: must be one of capitalised, later, waived, is maybe'
		],
		[{ end: 'never' as 'later' }, 'InputError unknown (end) end: must be one of later, same, is never'],
		[{ periods: 6, end: 'same' }, 'InputError too-large (periods) periods: the pause leaves no period to pay in']
	])('%j', (change, said) => expect(fault(() => defer(loan, { ...pause, ...change }))).toBe(said));

	it('allows one period to pay in', () =>
		expect(defer(loan, { ...pause, periods: 5, end: 'same' }).rows.at(-1)).toMatchObject({ period: 12, balance: 0 }));

	it('can’t come before an odd first payment', () => {
		const said = 'InputError does-not-apply (after) after: a loan with such a first payment can only pause after it';
		const odd = equalInstalments({ ...terms, firstPeriod: { days: 45, basis: 360, spread: 'first' } });
		expect(fault(() => defer(odd, { ...pause, after: 0 }))).toBe(said);
		expect(fault(() => defer(equalInstalments({ ...terms, paidInAdvance: true }), { ...pause, after: 0 }))).toBe(said);
		expect(defer(odd, { ...pause, after: 1 }).rows[1]).toMatchObject({ kind: 'deferred', period: 2, time: 2.5 });
		expect(defer(equalInstalments({ ...terms, paidInAdvance: true }), pause).rows[8]).toMatchObject({
			time: 8,
			period: 9
		});
	});
});

describe('a prepayment', () => {
	it('lowers the instalment if the term stays', () => {
		const { rows, totals } = prepay(loan, extra);
		expect(rows[6]).toEqual({
			kind: 'prepayment',
			period: 6,
			time: 6,
			opening: 617_902,
			interest: 0,
			principal: 100_000,
			fee: 0,
			payment: 100_000,
			balance: 517_902,
			unpaidInterest: 0
		});
		expect(rows.slice(7).map((row) => row.payment)).toEqual([89_363, 89_363, 89_363, 89_363, 89_363, 89_364]);
		expect(rows[7]).toMatchObject({ period: 7, time: 7, interest: 5179 });
		expect(totals).toMatchObject({ principal: 1_200_000, interest: 57_616 + 18_277 });
	});

	it('shortens the term if the instalment stays', () => {
		const { rows, totals } = prepay(loan, { ...extra, amount: 200_000, keep: 'instalment' });
		expect(rows.slice(7, 10).map((row) => row.payment)).toEqual([106_619, 106_619, 106_619]);
		expect(rows.at(-1)).toMatchObject({ period: 11, balance: 0 });
		expect(totals.principal).toBe(1_200_000);
	});

	it('keeps the last payment small where little is left', () => {
		const { rows } = prepay(loan, { ...extra, keep: 'instalment' });
		expect(rows.slice(7).map((row) => row.payment)).toEqual([106_619, 106_619, 106_619, 106_619, 106_619, 461]);
	});

	it('saves more by a shorter term', () => {
		const lower = compareSchedules(loan, prepay(loan, extra));
		const shorter = compareSchedules(loan, prepay(loan, { ...extra, keep: 'instalment' }));
		expect(lower).toEqual({
			interest: 75_893 - 79_423,
			fees: 0,
			paid: 75_893 - 79_423,
			cost: 75_893 - 79_423,
			periods: 0
		});
		expect(shorter).toMatchObject({ interest: 57_616 + 15_654 - 79_423, periods: 0 });
	});

	it('counts what the lender charges', () => {
		const charged = prepay(loan, { ...extra, charge: 1000 });
		expect(charged.rows[6]).toMatchObject({ fee: 1000, payment: 101_000, balance: 517_902 });
		expect(compareSchedules(charged, prepay(loan, extra))).toMatchObject({ fees: -1000, cost: -1000 });
		expect(compareSchedules(prepay(loan, extra), charged)).toMatchObject({
			fees: 1000,
			paid: 1000,
			cost: 1000,
			interest: 0
		});
	});

	it('keeps the share of equal principal', () => {
		const { rows } = prepay(equalPrincipal(terms), { after: 6, amount: 250_000, keep: 'instalment' });
		expect(rows.slice(7).map((row) => row.principal)).toEqual([100_000, 100_000, 100_000, 50_000]);
		expect(prepay(equalPrincipal(terms), { after: 6, amount: 240_000, keep: 'term' }).rows[7]).toMatchObject({
			principal: 60_000,
			interest: 3600
		});
	});

	it('in a grace keeps the instalment that was to come', () => {
		const { rows } = prepay(equalInstalments({ ...terms, grace: 3 }), {
			after: 1,
			amount: 100_000,
			keep: 'instalment'
		});
		expect(rows.map((row) => row.payment).slice(1, 5)).toEqual([100_000, 11_000, 11_000, 140_088]);
	});

	it('after another keeps the instalment of that day', () => {
		const twice = prepay(prepay(loan, extra), { after: 8, amount: 100_000, keep: 'instalment' });
		expect(twice.rows.slice(10).map((row) => row.payment)).toEqual([89_363, 89_363, 74_812]);
	});

	it('of a flat-fee loan leaves its fee as agreed', () => {
		const { rows } = prepay(flatFee({ principal: 12_000_00, feeRate: 0.006, periods: 12 }), extra);
		expect(rows[7]).toMatchObject({ fee: 7200, principal: 83_333, interest: 0 });
	});

	it('of an interest-first loan lowers its interest', () =>
		expect(prepay(interestFirst(terms), extra).rows.at(-1)).toMatchObject({ interest: 11_000, principal: 1_100_000 }));

	it('with an upfront fee bigger than the rest still works', () => {
		const dear = equalInstalments({ ...terms, upfrontFee: 1_100_000 });
		expect(prepay(dear, extra).totals.cost).toBe(75_893 + 1_100_000);
	});

	it.each<[Partial<Prepayment>, string]>([
		[{ after: 0 }, 'InputError too-small (after) after: must be at least 1, is 0'],
		[{ after: 12 }, 'InputError too-large (after) after: must be at most 11, is 12'],
		[{ amount: 0 }, 'InputError too-small (amount) amount: must be at least 1, is 0'],
		[{ amount: 617_902 }, 'InputError too-large (amount) amount: must be less than the 617902 owed'],
		[{ charge: -1 }, 'InputError too-small (charge) charge: must be at least 0, is -1'],
		[{ keep: 'both' as 'term' }, 'InputError unknown (keep) keep: must be one of instalment, term, is both']
	])('%j', (change, said) => expect(fault(() => prepay(loan, { ...extra, ...change }))).toBe(said));

	it('can’t shorten what is repaid at the end', () =>
		expect(fault(() => prepay(interestFirst(terms), { ...extra, keep: 'instalment' }))).toBe(
			'InputError does-not-apply (keep) keep: this loan repays its principal at the end of its term'
		));
});

describe('an early settlement', () => {
	it('pays interest for the days that passed, no more', () => {
		const { rows, totals } = settleEarly(loan, { after: 6, days: 10 });
		expect(rows).toHaveLength(7);
		expect(rows[6]).toMatchObject({
			kind: 'settlement',
			period: 6,
			interest: 2031,
			principal: 617_902,
			payment: 619_933,
			fee: 0,
			balance: 0
		});
		expect(rows[6]?.time).toBeCloseTo(6 + 120 / 365, 12);
		expect(totals.interest).toBe(57_616 + 2031);
	});

	it('counts days by the contract', () =>
		expect(settleEarly(loan, { after: 6, days: 10, basis: 360 }).rows[6]).toMatchObject({ interest: 2060 }));

	it('on a payment day bears nothing more', () =>
		expect(settleEarly(loan, { after: 6 }).rows[6]).toMatchObject({ interest: 0, payment: 617_902, time: 6 }));

	it('before the first payment repays everything', () =>
		expect(settleEarly(loan, { after: 0, days: 10 }).rows).toMatchObject([
			{ period: 0, interest: 3945, principal: 1_200_000, balance: 0 }
		]));

	it('adds charges, and remaining fees where they are still due', () => {
		const flat = flatFee({ principal: 12_000_00, feeRate: 0.006, periods: 12 });
		expect(settleEarly(flat, { after: 4, charge: 500 }).rows[4]).toMatchObject({ fee: 500, principal: 800_000 });
		expect(settleEarly(flat, { after: 4, charge: 500, remainingFees: 'due' }).rows[4]).toMatchObject({
			fee: 500 + 8 * 7200,
			payment: 800_000 + 500 + 8 * 7200
		});
	});

	it('pays the interest that a pause put off', () => {
		const paused = defer(loan, { ...pause, interest: 'later' });
		expect(settleEarly(paused, { after: 8 }).rows.at(-1)).toMatchObject({ interest: 12_358, principal: 617_902 });
	});

	it('refuses what doesn’t fit', () => {
		expect(fault(() => settleEarly(loan, { after: 12 }))).toMatch('too-large (after)');
		expect(fault(() => settleEarly(loan, { after: 6, days: -1 }))).toMatch('too-small (days)');
		expect(fault(() => settleEarly(loan, { after: 6, days: 36_526 }))).toMatch('too-large (days)');
		expect(fault(() => settleEarly(loan, { after: 6, charge: -1 }))).toMatch('too-small (charge)');
		expect(fault(() => settleEarly(loan, { after: 6, basis: 366 as 365 }))).toBe(
			'InputError unknown (basis) basis: must be one of 360, 365, is 366'
		);
		expect(fault(() => settleEarly(loan, { after: 6, remainingFees: 'half' as 'due' }))).toBe(
			'InputError unknown (remainingFees) remainingFees: must be one of waived, due, is half'
		);
		const given = irregularSchedule({ principal: 100, annualRate: 0, payments: [50, 50], shortfall: 'waits' });
		expect(fault(() => settleEarly(given, { after: 1 }))).toBe(
			'InputError does-not-apply (method) method: a schedule of given payments has no rule to go on by'
		);
	});
});
