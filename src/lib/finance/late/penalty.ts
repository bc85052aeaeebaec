import { checkChoice, checkDays, checkMoney, checkNumber, checkRate } from '../bounds.ts';
import { exactProduct, exactSum, portion, type Fen } from '../money.ts';
import { bases, type Basis } from '../schedules/schedule.ts';

/** An amount as charged, and before rounding, so that it can be checked against a formula. Both in fen. */
export interface Charge {
	readonly amount: Fen;
	readonly exact: number;
}

/** `principal × rate × days ÷ basis`, half-up to the fen. */
const chargeFor = (principal: Fen, annualRate: number, days: number, basis: number): Charge => ({
	amount: portion(principal, annualRate, days, basis),
	exact: (principal * annualRate * days) / basis
});

/**
 * The penalty rate (罚息利率): contract rate × (1 + uplift), as a fraction a year. `uplift` is 0 to 3; mainland contracts
 * have 0.3–0.5 for late payment and 0.5–1 for misuse. Source: PBoC 银发〔2003〕251号 §3. Throws `InputError`.
 */
export const penaltyRate = (contractRate: number, uplift: number): number =>
	exactProduct(checkRate(contractRate, 'contractRate'), exactSum(1, checkNumber(uplift, 'uplift', 0, 3)));

export interface LateTerms {
	readonly principal: Fen;
	/** Yearly penalty rate, as a fraction. */
	readonly penaltyRate: number;
	readonly days: number;
	/** A parameter of the contract: act/360 or act/365. */
	readonly basis: Basis;
}

/** Penalty interest (罚息) on overdue principal. Throws `InputError`. */
export function penaltyInterest({ principal, penaltyRate, days, basis }: LateTerms): Charge {
	checkMoney(principal, 'principal');
	checkRate(penaltyRate, 'penaltyRate');
	checkDays(days, 'days');
	checkChoice(basis, 'basis', bases);
	return chargeFor(principal, penaltyRate, days, basis);
}

/**
 * The same with interest on unpaid interest (复利), at the penalty rate, if the contract says so.
 * Source: PBoC 银发〔2003〕251号 §3. Throws `InputError`.
 */
export function penaltyWithCompound(terms: LateTerms & { readonly unpaidInterest: Fen; readonly compound: boolean }) {
	checkMoney(terms.unpaidInterest, 'unpaidInterest');
	const onPrincipal = penaltyInterest(terms);
	const base = terms.compound ? terms.unpaidInterest : 0;
	const onUnpaidInterest = chargeFor(base, terms.penaltyRate, terms.days, terms.basis);
	return { onPrincipal, onUnpaidInterest, total: onPrincipal.amount + onUnpaidInterest.amount };
}
