import { checkMoney, checkNumber } from '../bounds.ts';
import { portion, type Fen } from '../money.ts';
import { amortise } from './amortise.ts';
import { shareRule } from './equal-principal.ts';
import { checkTerms, scheduleOf, type Schedule } from './schedule.ts';

export interface FlatTerms {
	readonly principal: Fen;
	/** Per period on the original principal, as a fraction from 0 to 1: 0.006 is 0.6 % an instalment. */
	readonly feeRate: number;
	readonly periods: number;
	readonly periodsPerYear?: number;
	readonly upfrontFee?: Fen;
}

/**
 * Flat fee per instalment (等本等息, 手续费): P/n plus P·f each time, although ever less is owed.
 * The charge stands in `fee`; there is no interest. Throws `InputError`.
 */
export function flatFee({ feeRate, ...terms }: FlatTerms): Schedule {
	checkNumber(feeRate, 'feeRate', 0, 1);
	const feePerPeriod = portion(checkMoney(terms.principal, 'principal', 1), feeRate);
	const full = checkTerms({ ...terms, annualRate: 0, feePerPeriod });
	return scheduleOf('flat-fee', full, amortise(full, shareRule(full)));
}
