import { checkChoice, checkCount, checkMoney, checkPeriods, checkRate, mostDays } from '../bounds.ts';
import type { Day } from '../dates.ts';
import { InputError } from '../errors.ts';
import type { Fen } from '../money.ts';

/** Methods that pay once a period: 等额本息, 等额本金, 先息后本, 等本等息. */
export type PeriodicMethod = 'equal-instalments' | 'equal-principal' | 'interest-first' | 'flat-fee';
export type Method = PeriodicMethod | 'irregular' | 'dated';

/** Days in a year, as a contract counts them. */
export type Basis = 360 | 365;
export const bases: readonly Basis[] = [360, 365];

/** A first period of another length than the rest: it bears interest by the day. */
export interface FirstPeriod {
	/** From the advance to the first payment. */
	readonly days: number;
	readonly basis: Basis;
	/** Whether the first payment carries the difference, or all payments are made equal again. */
	readonly spread: 'first' | 'all';
}

export interface LoanTerms {
	readonly principal: Fen;
	/** Nominal, as a fraction: 0.049 is 4.9 % a year. */
	readonly annualRate: number;
	readonly periods: number;
	/** 12 unless told. */
	readonly periodsPerYear?: number;
	/** First payments that are interest only (宽限期). */
	readonly grace?: number;
	readonly firstPeriod?: FirstPeriod;
	/** Each payment falls at the beginning of its period, the first one on the day of the advance. */
	readonly paidInAdvance?: boolean;
	/** Charged with every payment, whatever is still owed. */
	readonly feePerPeriod?: Fen;
	/** Kept back from the money paid out (砍头息). */
	readonly upfrontFee?: Fen;
}

/** Terms with nothing left open. */
export type FullTerms = Required<Omit<LoanTerms, 'firstPeriod'>> & Pick<LoanTerms, 'firstPeriod'>;

/** One payment, or one period without one. `payment = interest + principal + fee`; `balance = opening − principal`. */
export interface Row {
	readonly kind: 'instalment' | 'grace' | 'deferred' | 'prepayment' | 'settlement';
	readonly period: number;
	/** Since the advance, in periods; in years of 365 days where the method is `dated`. */
	readonly time: number;
	readonly date?: Day;
	readonly opening: Fen;
	readonly interest: Fen;
	/** Negative where unpaid interest is added to the debt. */
	readonly principal: Fen;
	readonly fee: Fen;
	readonly payment: Fen;
	readonly balance: Fen;
	/** Interest owed after this row that bears no interest itself. */
	readonly unpaidInterest: Fen;
}

export interface Totals {
	readonly interest: Fen;
	readonly principal: Fen;
	/** Paid with the payments; an upfront fee isn't among them. */
	readonly fees: Fen;
	readonly paid: Fen;
	/** What the loan costs: all that is paid less the money received. */
	readonly cost: Fen;
}

export interface Schedule {
	readonly method: Method;
	readonly terms: FullTerms;
	/** The money that reached the borrower: principal less the upfront fee. */
	readonly received: Fen;
	readonly rows: readonly Row[];
	readonly totals: Totals;
}

/** Terms checked and completed. Throws `InputError` that names the field. */
export function checkTerms(terms: LoanTerms): FullTerms {
	const { principal, annualRate, periods, firstPeriod } = terms;
	const { periodsPerYear = 12, grace = 0, paidInAdvance = false, feePerPeriod = 0, upfrontFee = 0 } = terms;
	const rest = { periodsPerYear, grace, paidInAdvance, feePerPeriod, upfrontFee };
	const full = { principal, annualRate, periods, firstPeriod, ...rest };
	checkMoney(full.principal, 'principal', 1);
	checkRate(full.annualRate, 'annualRate');
	checkPeriods(full.periods, 'periods');
	checkCount(full.periodsPerYear, 'periodsPerYear', 1, 366);
	checkMoney(full.feePerPeriod, 'feePerPeriod');
	checkMoney(full.upfrontFee, 'upfrontFee');
	checkCount(full.grace, 'grace', 0, full.periods - 1);
	if (full.firstPeriod) checkFirstPeriod(full.firstPeriod);
	if (full.upfrontFee >= full.principal) {
		throw new InputError('too-large', 'upfrontFee', 'must leave something of the principal');
	}
	return full;
}

function checkFirstPeriod({ days, basis, spread }: FirstPeriod): void {
	checkCount(days, 'firstPeriod.days', 1, mostDays);
	checkChoice(basis, 'firstPeriod.basis', bases);
	checkChoice(spread, 'firstPeriod.spread', ['first', 'all']);
}

type Parts = Omit<Row, 'payment' | 'balance' | 'unpaidInterest'> & { readonly unpaidInterest?: Fen };

/** A row from its parts, with payment and balance worked out. */
export const rowOf = (parts: Parts): Row => ({
	...parts,
	payment: parts.interest + parts.principal + parts.fee,
	balance: parts.opening - parts.principal,
	unpaidInterest: parts.unpaidInterest ?? 0
});

/** Rows as a schedule, with its totals. */
export function scheduleOf(method: Method, terms: FullTerms, rows: readonly Row[]): Schedule {
	let [interest, principal, fees] = [0, 0, 0];
	for (const row of rows) {
		interest += row.interest;
		principal += row.principal;
		fees += row.fee;
	}
	const received = terms.principal - terms.upfrontFee;
	const paid = interest + principal + fees;
	return { method, terms, received, rows, totals: { interest, principal, fees, paid, cost: paid - received } };
}
