import { InputError } from './errors.ts';

/** Ten billion yuan, in fen: sums over the longest term stay exact in a double. */
const mostMoney = 1_000_000_000_000;
/** A debt that has grown beyond this will never be repaid; a double still counts it in whole fen. */
export const tooMuch = 100 * mostMoney;
/** A century of months. */
export const mostPeriods = 1200;
/** A century of days. */
export const mostDays = 36_525;
/** 10,000 % a year, as a fraction: beyond any loan, within any calculation. */
export const mostRate = 100;

/** A finite number from `least` to `most`, both allowed; returns it. Throws `InputError`. */
export function checkNumber(value: number, input: string, least: number, most: number): number {
	if (typeof value !== 'number' || !Number.isFinite(value)) {
		throw new InputError('not-a-number', input, 'must be a finite number');
	}
	if (value < least) throw new InputError('too-small', input, `must be at least ${least}, is ${value}`);
	if (value > most) throw new InputError('too-large', input, `must be at most ${most}, is ${value}`);
	return value;
}

/** A whole number from `least` to `most`. Throws `InputError`. */
export function checkCount(value: number, input: string, least: number, most: number): number {
	checkNumber(value, input, least, most);
	if (!Number.isInteger(value)) throw new InputError('not-whole', input, `must be a whole number, is ${value}`);
	return value;
}

/** Whole fen from `least` to `mostMoney`. Throws `InputError`. */
export const checkMoney = (value: number, input: string, least = 0): number =>
	checkCount(value, input, least, mostMoney);

/** A rate as a fraction from 0 to `mostRate`. Throws `InputError`. */
export const checkRate = (value: number, input: string): number => checkNumber(value, input, 0, mostRate);

/** A number of periods from `least` to `mostPeriods`. Throws `InputError`. */
export const checkPeriods = (value: number, input: string, least = 1): number =>
	checkCount(value, input, least, mostPeriods);

/** Whole days from 0 to `mostDays`. Throws `InputError`. */
export const checkDays = (value: number, input: string): number => checkCount(value, input, 0, mostDays);

/** One of `known`; returns it typed. Throws `InputError`. */
export function checkChoice<Choice>(value: unknown, input: string, known: readonly Choice[]): Choice {
	const found = known.find((each) => each === value);
	if (found === undefined) {
		throw new InputError('unknown', input, `must be one of ${known.join(', ')}, is ${String(value)}`);
	}
	return found;
}

/** A list with something in it. Throws `InputError`. */
export function checkFilled<Item>(list: readonly Item[], input: string): readonly Item[] {
	if (list.length === 0) throw new InputError('empty', input, 'must have at least one entry');
	return list;
}
