import { portion, type Fen } from '../money.ts';
import { amortise, type PrincipalRule } from './amortise.ts';
import { checkTerms, scheduleOf, type FullTerms, type LoanTerms, type Schedule } from './schedule.ts';

/**
 * Equal principal (等额本金): the same principal each period and interest on what is left, so that payments fall.
 * Source: pₖ = P/n + (P−(k−1)P/n)·r. Throws `InputError`.
 */
export function equalPrincipal(terms: LoanTerms): Schedule {
	const full = checkTerms(terms);
	return scheduleOf('equal-principal', full, amortise(full, shareRule(full)));
}

export const shareRule = (terms: FullTerms): PrincipalRule =>
	payingShare(portion(terms.principal, 1, 1, terms.periods - terms.grace));

/** The same principal whatever the interest. */
export const payingShare =
	(share: Fen): PrincipalRule =>
	() =>
		share;

/** First payment, fall per period and total interest before any rounding, in the unit of `principal`. Total: P·r·(n+1)/2. */
export function equalPrincipalFigures(principal: number, rate: number, periods: number) {
	const share = principal / periods;
	return {
		firstPayment: share + principal * rate,
		drop: share * rate,
		totalInterest: (principal * rate * (periods + 1)) / 2
	};
}
