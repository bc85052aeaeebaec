import { Decimal as Base } from 'decimal.js';

/** Money in minor units, always whole: 1 yuan = 100 fen. */
export type Fen = number;

/** A decimal of our own, so that no other code's settings reach it: 40 digits, half-up (away from zero). */
const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });

/** Twice the error that a product of four doubles can carry, as a share of it. */
const doubtful = 2 ** -49;

/**
 * The nearest whole, half away from zero, of `amount × rate × numerator ÷ denominator`, exact as if done in decimals.
 * A double decides unless it lies so near to a half that its own error could tip it; then decimals do.
 */
export function portion(amount: number, rate: number, numerator = 1, denominator = 1): Fen {
	const value = (amount * rate * numerator) / denominator;
	const size = Math.abs(value);
	if (Math.abs(size - Math.floor(size) - 0.5) > size * doubtful) return Math.sign(value) * Math.round(size) + 0;
	return new Decimal(amount).times(rate).times(numerator).div(denominator).toDecimalPlaces(0).toNumber();
}

/** The nearest whole, half away from zero. */
export const halfUp = (value: number): Fen => portion(value, 1);

/** The product of decimals as they are written: `0.1 × 3` is 0.3, where doubles give 0.30000000000000004. */
export function exactProduct(...factors: readonly number[]): number {
	return factors.reduce((product, factor) => product.times(factor), new Decimal(1)).toNumber();
}

/** The sum of decimals as they are written: `0.1 + 0.2` is 0.3. */
export const exactSum = (...terms: readonly number[]): number =>
	terms.reduce((total, term) => total.plus(term), new Decimal(0)).toNumber();

/** Yuan to fen, half-up: 1.005 is 101 fen. */
export const fenOf = (yuan: number): Fen => halfUp(exactProduct(yuan, 100));

/** Fen to yuan, to show or export; never to calculate with. */
export const yuanOf = (fen: Fen): number => fen / 100;

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** `total` in `parts` whole shares that add up to it; the first ones carry the odd fen. */
export function split(total: Fen, parts: number): Fen[] {
	const least = Math.floor(total / parts);
	return Array.from({ length: parts }, (_, index) => least + (index < total - least * parts ? 1 : 0));
}
