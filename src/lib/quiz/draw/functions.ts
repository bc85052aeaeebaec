import { annuityPayment, halfUp, loanFor } from '../../finance/index.ts';

/** Rounds half up (away from zero) to `digits` decimals, as contracts round money. */
const round = (value: number, digits = 0): number => halfUp(Number(`${value}e${digits}`)) / 10 ** digits;

/** What an expression may call; rates are fractions a year, terms are months. A draw that its conditions refuse may be negative. */
export const functions: Readonly<Record<string, (...args: number[]) => number>> = {
	round,
	floor: Math.floor,
	ceil: Math.ceil,
	abs: Math.abs,
	min: Math.min,
	max: Math.max,
	/** Equal monthly instalment on `principal`. */
	instalment: (principal = 0, yearly = 0, months = 0) =>
		Math.sign(principal) * annuityPayment(Math.abs(principal), yearly / 12, months),
	/** The principal that `payment` a month repays. */
	principalFor: (payment = 0, yearly = 0, months = 0) =>
		Math.sign(payment) * loanFor(Math.abs(payment), yearly / 12, months)
};
