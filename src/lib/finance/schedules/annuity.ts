import { checkCount, checkNumber, mostPeriods, mostRate } from '../bounds.ts';
import { PlanError } from '../errors.ts';

/** Closed forms before any rounding, in whatever unit the principal has. `rate` is per period, as a fraction. */

/** `1−(1+rate)^−periods`, without losing digits where the rate is small. */
const repaidShare = (rate: number, periods: number): number => -Math.expm1(-periods * Math.log1p(rate));

function check(principal: number, rate: number, periods: number): void {
	checkNumber(principal, 'principal', 0, Number.MAX_SAFE_INTEGER);
	checkNumber(rate, 'rate', 0, mostRate);
	checkCount(periods, 'periods', 1, mostPeriods);
}

/** The level payment, at the end or at the beginning of each period. Source: A = P·r/(1−(1+r)⁻ⁿ), HP-12C `PMT`. */
export function annuityPayment(principal: number, rate: number, periods: number, due: 'end' | 'begin' = 'end'): number {
	check(principal, rate, periods);
	if (rate === 0) return principal / periods;
	const payment = (principal * rate) / repaidShare(rate, periods);
	return due === 'begin' ? payment / (1 + rate) : payment;
}

/** What is owed after payment `period` (0 is the start). */
export function balanceAfter(principal: number, rate: number, periods: number, period: number): number {
	check(principal, rate, periods);
	checkCount(period, 'period', 0, periods);
	if (rate === 0) return (principal * (periods - period)) / periods;
	return (principal * repaidShare(rate, periods - period)) / repaidShare(rate, periods);
}

/** The interest in payment `period`, from 1. Source: Excel `IPMT`. */
export function interestPortion(principal: number, rate: number, periods: number, period: number): number {
	checkCount(period, 'period', 1, periods);
	return balanceAfter(principal, rate, periods, period - 1) * rate;
}

/** The principal in payment `period`, from 1. Source: Excel `PPMT`. */
export function principalPortion(principal: number, rate: number, periods: number, period: number): number {
	return annuityPayment(principal, rate, periods) - interestPortion(principal, rate, periods, period);
}

/** The interest in payments `first` to `last`, both included. Source: Excel `CUMIPMT`. */
export function cumulativeInterest(
	principal: number,
	rate: number,
	periods: number,
	first: number,
	last: number
): number {
	checkCount(first, 'first', 1, periods);
	checkCount(last, 'last', first, periods);
	const repaid = balanceAfter(principal, rate, periods, first - 1) - balanceAfter(principal, rate, periods, last);
	return annuityPayment(principal, rate, periods) * (last - first + 1) - repaid;
}

/** The loan that `payment` repays in `periods`: the inverse of `annuityPayment`. */
export function loanFor(payment: number, rate: number, periods: number): number {
	check(payment, rate, periods);
	return rate === 0 ? payment * periods : (payment * repaidShare(rate, periods)) / rate;
}

/** Payments until nothing is owed, the last one smaller. Throws `PlanError` `never-repaid` if interest eats the payment. */
export function payoffPeriods(balance: number, rate: number, payment: number): number {
	checkNumber(balance, 'balance', 0, Number.MAX_SAFE_INTEGER);
	checkNumber(rate, 'rate', 0, mostRate);
	checkNumber(payment, 'payment', 0, Number.MAX_SAFE_INTEGER);
	if (payment <= balance * rate) {
		throw new PlanError('never-repaid', 'payment', `${payment} does not exceed the interest of the first period`);
	}
	const exact = rate === 0 ? balance / payment : -Math.log1p((-balance * rate) / payment) / Math.log1p(rate);
	return Math.max(0, Math.ceil(exact - 1e-9));
}
