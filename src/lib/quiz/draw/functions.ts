import Decimal from 'decimal.js';

/** Rounds half up (away from zero) to `digits` decimals, as contracts round money. */
const round = (value: number, digits = 0): number =>
	new Decimal(value).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP).toNumber();

/** Equal monthly instalment on `principal` at `yearly` nominal rate (a fraction) over `months`: A = P·r/(1−(1+r)⁻ⁿ). */
const instalment = (principal: number, yearly: number, months: number): number =>
	yearly === 0 ? principal / months : (principal * (yearly / 12)) / (1 - (1 + yearly / 12) ** -months);

/** The principal that `payment` a month repays: the inverse of `instalment`. */
const principalFor = (payment: number, yearly: number, months: number): number =>
	payment / instalment(1, yearly, months);

/** What an expression may call; rates are fractions a year, terms are months. */
export const functions: Readonly<Record<string, (...args: number[]) => number>> = {
	round,
	floor: Math.floor,
	ceil: Math.ceil,
	abs: Math.abs,
	min: Math.min,
	max: Math.max,
	instalment,
	principalFor
};
