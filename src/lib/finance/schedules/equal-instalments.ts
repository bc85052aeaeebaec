import { halfUp, type Fen } from '../money.ts';
import { annuityPayment } from './annuity.ts';
import { amortise, extraTime, type PrincipalRule } from './amortise.ts';
import { checkTerms, scheduleOf, type FullTerms, type LoanTerms, type Schedule } from './schedule.ts';

/**
 * Equal instalments (等额本息): every payment is the same, the last one takes up the rounding.
 * A first period of odd length bears simple interest by the day, in the first payment or spread over all.
 * Source: A = P·r/(1−(1+r)⁻ⁿ). Throws `InputError`.
 */
export function equalInstalments(terms: LoanTerms): Schedule {
	const full = checkTerms(terms);
	return scheduleOf('equal-instalments', full, amortise(full, levelRule(full)));
}

/** The level instalment in fen, without fees. Throws `InputError`. */
export const levelInstalment = (terms: LoanTerms): Fen => levelOf(checkTerms(terms));

function levelOf(terms: FullTerms): Fen {
	const rate = terms.annualRate / terms.periodsPerYear;
	const growth = terms.grace === 0 ? oddGrowth(terms, rate) : 1;
	const due = terms.paidInAdvance && terms.grace === 0 ? 'begin' : 'end';
	return halfUp(annuityPayment(terms.principal * growth, rate, terms.periods - terms.grace, due));
}

/** How much more a payment must be so that it carries the first period's simple interest, whatever its length. */
function oddGrowth(terms: FullTerms, rate: number): number {
	if (terms.firstPeriod?.spread !== 'all') return 1;
	return (1 + rate * (1 + extraTime(terms))) / (1 + rate);
}

export function levelRule(terms: FullTerms): PrincipalRule {
	const instalment = levelOf(terms);
	if (terms.firstPeriod?.spread === 'first') return (_opening, _interest, regular) => instalment - regular;
	return payingLevel(instalment);
}

/** Principal is what the instalment leaves after interest. */
export const payingLevel =
	(instalment: Fen): PrincipalRule =>
	(_opening, interest) =>
		instalment - interest;
