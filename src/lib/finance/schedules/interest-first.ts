import { amortise, type PrincipalRule } from './amortise.ts';
import { checkTerms, scheduleOf, type LoanTerms, type Schedule } from './schedule.ts';

/** Interest first (先息后本): interest each period, all principal with the last payment. Throws `InputError`. */
export function interestFirst(terms: LoanTerms): Schedule {
	const full = checkTerms(terms);
	return scheduleOf('interest-first', full, amortise(full, nothingUntilTheEnd));
}

/** The engine lets the last payment repay what is left. */
export const nothingUntilTheEnd: PrincipalRule = () => 0;
