import { exactProduct, nearestWhole } from './exact.ts';

export { exactProduct, exactSum } from './exact.ts';

/** Money in minor units, always whole: 1 yuan = 100 fen. */
export type Fen = number;

/** Twice the error that a product of four doubles can carry, as a share of it. */
const doubtful = 2 ** -49;

/**
 * The nearest whole, half away from zero, of `amount × rate × numerator ÷ denominator`, exact as if done in decimals.
 * A double decides unless it lies so near to a half that its own error could tip it; then whole numbers do.
 */
export function portion(amount: number, rate: number, numerator = 1, denominator = 1): Fen {
	const value = (amount * rate * numerator) / denominator;
	const size = Math.abs(value);
	if (Math.abs(size - Math.floor(size) - 0.5) > size * doubtful) return Math.sign(value) * Math.round(size) + 0;
	return nearestWhole(amount, rate, numerator, denominator);
}

/** The nearest whole, half away from zero. */
export const halfUp = (value: number): Fen => portion(value, 1);

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
