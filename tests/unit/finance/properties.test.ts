import {
	aprOf,
	defer,
	flatFee,
	flatFeeApr,
	makeSchedule,
	periodicMethods,
	prepay,
	settleEarly,
	sum,
	type LoanTerms,
	type Schedule
} from '$lib/finance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const method = fc.constantFrom(...periodicMethods);
const terms: fc.Arbitrary<LoanTerms> = fc
	.record({
		principal: fc.integer({ min: 1, max: 500_000_000 }),
		annualRate: fc.integer({ min: 0, max: 4800 }).map((points) => points / 10_000),
		periods: fc.integer({ min: 1, max: 120 }),
		periodsPerYear: fc.constantFrom(12, 26, 52),
		feePerPeriod: fc.nat(1000)
	})
	.chain((base) => fc.nat(base.periods - 1).map((grace) => ({ ...base, grace })));

/** Every row adds up, follows from the one before, and the last one leaves nothing. */
function expectSound({ rows, totals, received, terms }: Schedule): void {
	let owed = terms.principal;
	for (const row of rows) {
		expect(row.opening).toBe(owed);
		expect(row.payment).toBe(row.interest + row.principal + row.fee);
		expect(row.balance).toBe(row.opening - row.principal);
		for (const value of [row.interest, row.principal, row.fee]) expect(Number.isInteger(value)).toBe(true);
		owed = row.balance;
	}
	expect(owed).toBe(0);
	expect(rows.at(-1)?.unpaidInterest).toBe(0);
	expect(sum(rows.map((row) => row.principal))).toBe(terms.principal);
	expect(sum(rows.map((row) => row.payment))).toBe(totals.paid);
	expect(totals.interest + totals.principal + totals.fees).toBe(totals.paid);
	expect(totals.cost).toBe(totals.paid - received);
}

describe('every schedule', () => {
	it('adds up and ends at exactly zero', () =>
		fc.assert(fc.property(method, terms, (name, given) => expectSound(makeSchedule(name, given)))));

	it('still does after a pause, a prepayment and a settlement', () =>
		fc.assert(
			fc.property(
				method,
				terms,
				fc.nat(1000),
				fc.constantFrom('capitalised' as const, 'later' as const, 'waived' as const),
				fc.constantFrom('term' as const, 'instalment' as const),
				(name, given, pick, interest, keep) => {
					const loan = makeSchedule(name, {
						...given,
						principal: given.principal + 100_000,
						periods: given.periods + 4
					});
					const after = 1 + (pick % (given.periods + 1));
					const paused = defer(loan, { after, periods: 2, interest, end: 'later' });
					expectSound(paused);
					const owed = loan.rows[after - 1]?.balance ?? 0;
					const canKeep = keep === 'term' || name !== 'interest-first';
					if (owed > 1 && canKeep) expectSound(prepay(loan, { after, amount: Math.ceil(owed / 3), keep }));
					expectSound(settleEarly(paused, { after: after + 1, days: pick % 31 }));
				}
			)
		));

	it('made at a rate has that rate', () =>
		fc.assert(
			fc.property(
				fc.constantFrom('equal-instalments' as const, 'equal-principal' as const, 'interest-first' as const),
				terms,
				(name, given) => {
					const loan = makeSchedule(name, { ...given, feePerPeriod: 0, principal: given.principal + 100_000_000 });
					expect(aprOf(loan).rate).toBeCloseTo(given.annualRate, 4);
				}
			)
		));

	it('costs more with a higher fee, kept back or charged', () =>
		fc.assert(
			fc.property(method, terms, fc.integer({ min: 1, max: 50_000 }), (name, given, more) => {
				const base = { ...given, principal: given.principal + 1_000_000 };
				const [plain, charged, kept] = [
					makeSchedule(name, base),
					makeSchedule(name, { ...base, feePerPeriod: (base.feePerPeriod ?? 0) + more }),
					makeSchedule(name, { ...base, upfrontFee: more })
				];
				expect(charged.totals.cost - plain.totals.cost).toBe(more * given.periods);
				expect(kept.totals.cost - plain.totals.cost).toBe(more);
				expect(aprOf(charged).rate).toBeGreaterThan(aprOf(plain).rate);
				expect(aprOf(kept).rate).toBeGreaterThan(aprOf(plain).rate);
			})
		));

	it('costs more at a higher rate', () =>
		fc.assert(
			fc.property(method, terms, (name, given) => {
				fc.pre(name !== 'flat-fee');
				const base = { ...given, principal: given.principal + 1_000_000 };
				const dearer = makeSchedule(name, { ...base, annualRate: given.annualRate + 0.01 });
				expect(dearer.totals.cost).toBeGreaterThan(makeSchedule(name, base).totals.cost);
			})
		));
});

describe('a flat fee', () => {
	it('hides the rate that its schedule has', () =>
		fc.assert(
			fc.property(
				fc.integer({ min: 1_000_000, max: 100_000_000 }),
				fc.integer({ min: 0, max: 300 }),
				fc.integer({ min: 1, max: 60 }),
				(principal, rate, periods) => {
					const quote = { principal, feeRate: rate / 10_000, periods };
					expect(flatFeeApr(quote).apr.rate).toBeCloseTo(aprOf(flatFee(quote)).rate, 3);
				}
			)
		));
});
