import { checkChoice, checkCount, checkMoney, checkNumber, checkPeriods } from '../bounds.ts';
import type { Fen } from '../money.ts';
import { annuityPayment } from '../schedules/annuity.ts';
import type { Schedule } from '../schedules/schedule.ts';
import { effectiveOf } from './convert.ts';
import { rateOfReturn, rootBetween, withSlope, type Flow } from './root.ts';
import { RateError } from '../errors.ts';

/** Which rule a yearly rate follows; never compare two of different conventions by `rate`. */
export type Convention = 'nominal' | 'us-reg-z' | 'eu-aprc' | 'xirr';

/** A yearly rate with its convention. All rates are fractions. */
export interface AnnualRate {
	readonly convention: Convention;
	/** The yearly rate as the convention states it: nominal for `nominal` and `us-reg-z`, effective for the others. */
	readonly rate: number;
	readonly effective: number;
	readonly periodic: number;
	readonly periodsPerYear: number;
}

/** A rate per period as a nominal yearly one. */
export const nominalRate = (
	periodic: number,
	periodsPerYear: number,
	convention: 'nominal' | 'us-reg-z' = 'nominal'
): AnnualRate => ({
	convention,
	rate: periodic * periodsPerYear,
	effective: effectiveOf(periodic, periodsPerYear),
	periodic,
	periodsPerYear
});

/** An effective yearly rate. */
export const effectiveRate = (rate: number, convention: 'eu-aprc' | 'xirr'): AnnualRate => ({
	convention,
	rate,
	effective: rate,
	periodic: rate,
	periodsPerYear: 1
});

/**
 * The yearly cost by internal rate of return (IRR): `flows[k]` is the money at the end of period k, 0 being the start.
 * Throws `RateError` where there is no such rate or more than one.
 */
export const aprOfFlows = (flows: readonly number[], periodsPerYear = 12): AnnualRate =>
	nominalRate(rateOfReturn(flows.map((amount, time) => ({ amount, time }))), periodsPerYear);

/** The yearly cost of a schedule on the money received, all its fees included; dated schedules give an XIRR. */
export function aprOf(schedule: Schedule): AnnualRate {
	const payments = schedule.rows.map((row): Flow => ({ amount: -row.payment, time: row.time }));
	const rate = rateOfReturn([{ amount: schedule.received, time: 0 }, ...payments], 'schedule');
	return schedule.method === 'dated' ? effectiveRate(rate, 'xirr') : nominalRate(rate, schedule.terms.periodsPerYear);
}

/** What a level payment costs that repays `received` in so many periods, before rounding. Throws `RateError`. */
export function aprOfLevel(received: number, payment: number, periods: number, periodsPerYear = 12): AnnualRate {
	checkPeriods(periods, 'periods');
	return aprOfFlows([received, ...new Array<number>(periods).fill(-payment)], periodsPerYear);
}

/** A payment and the yearly rate it hides. */
export interface Revealed {
	/** In fen, not rounded. */
	readonly payment: number;
	readonly apr: AnnualRate;
}

export interface FlatQuote {
	readonly principal: Fen;
	/** Per period on the original principal, as a fraction. */
	readonly feeRate: number;
	readonly periods: number;
	readonly periodsPerYear?: number;
	readonly upfrontFee?: Fen;
}

/** A fee per instalment as a yearly rate (费率换算): instalment P/n + P·f. Throws `InputError`, `RateError`. */
export function flatFeeApr({ principal, feeRate, periods, periodsPerYear = 12, upfrontFee = 0 }: FlatQuote): Revealed {
	checkMoney(principal, 'principal', 1);
	checkNumber(feeRate, 'feeRate', 0, 1);
	checkPeriods(periods, 'periods');
	checkMoney(upfrontFee, 'upfrontFee');
	const payment = principal / periods + principal * feeRate;
	return { payment, apr: aprOfLevel(principal - upfrontFee, payment, periods, periodsPerYear) };
}

export interface DeductedQuote {
	readonly principal: Fen;
	/** Kept back from the money paid out. */
	readonly deducted: Fen;
	/** Charged on the full principal, per period, as a fraction. */
	readonly rate: number;
	readonly periods: number;
	readonly periodsPerYear?: number;
}

/** A level loan of which part never arrives (砍头息), as a yearly rate on what did. Throws `InputError`, `RateError`. */
export function deductedApr({ principal, deducted, rate, periods, periodsPerYear = 12 }: DeductedQuote): Revealed {
	checkMoney(principal, 'principal', 1);
	checkMoney(deducted, 'deducted');
	const payment = annuityPayment(principal, rate, periods);
	return { payment, apr: aprOfLevel(principal - deducted, payment, periods, periodsPerYear) };
}

export interface OddFirstQuote {
	readonly received: Fen;
	readonly payment: Fen;
	readonly periods: number;
	/** Days that the first period has more than the others, 0 to a year. */
	readonly oddDays: number;
	/** Days that a regular period counts as. */
	readonly periodDays: number;
	readonly oddInterest: 'simple' | 'compound';
	readonly periodsPerYear?: number;
}

/**
 * A level loan with a long first period. Source: HP-12C Owner's Handbook, «odd-period calculations».
 * Throws `InputError`, `RateError`.
 */
export function oddFirstPeriodApr(quote: OddFirstQuote): AnnualRate {
	const { received, payment, periods, oddDays, periodDays, oddInterest, periodsPerYear = 12 } = quote;
	checkMoney(received, 'received', 1);
	checkMoney(payment, 'payment', 1);
	checkPeriods(periods, 'periods');
	checkCount(oddDays, 'oddDays', 0, 366);
	checkNumber(periodDays, 'periodDays', 1, 366);
	checkChoice(oddInterest, 'oddInterest', ['simple', 'compound']);
	const odd = oddDays / periodDays;
	const grown = (rate: number) => received * (oddInterest === 'simple' ? 1 + odd * rate : (1 + rate) ** odd);
	const excess = (rate: number) => loanValue(payment, rate, periods) - grown(rate);
	const rate = rootBetween(withSlope(excess), 0, 100);
	if (rate === undefined) throw new RateError('no-rate', 'payment', 'the payments don’t repay what was received');
	return nominalRate(rate, periodsPerYear);
}

const loanValue = (payment: number, rate: number, periods: number): number =>
	rate === 0 ? payment * periods : (payment * -Math.expm1(-periods * Math.log1p(rate))) / rate;
