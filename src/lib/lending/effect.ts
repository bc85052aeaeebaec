import { studentWithin } from './student.ts';

/** How many there are of a group, and how many of these have the outcome. */
export interface Share {
	readonly yes: number;
	readonly of: number;
}

/** A group's outcomes in numbers; `variance` is that of the sample (divided by n − 1). */
export interface Sample {
	readonly of: number;
	readonly mean: number;
	readonly variance: number;
}

/** A difference and the ends of its 95 % interval, in the unit of what was compared; shares are from 0 to 1. */
export interface Difference {
	readonly difference: number;
	readonly low: number;
	readonly high: number;
}

/** Φ⁻¹(0.975) and Φ⁻¹(0.8). */
const [z95, z80] = [1.959963984540054, 0.8416212335729143];

/** Wilson's 95 % score interval of a proportion (Newcombe 1998, Statistics in Medicine 17:857–872, method 3). Needs `of` > 0. */
export function wilson({ yes, of }: Share): readonly [low: number, high: number] {
	const middle = 2 * yes + z95 ** 2;
	const spread = z95 * Math.sqrt(z95 ** 2 + (4 * yes * (of - yes)) / of);
	const scale = 2 * (of + z95 ** 2);
	return [yes === 0 ? 0 : (middle - spread) / scale, yes === of ? 1 : (middle + spread) / scale];
}

/**
 * The share of `one` less that of `other`, with Newcombe's hybrid score interval (Newcombe 1998, Statistics in Medicine
 * 17:873–890, method 10). Undefined where a group is empty.
 */
export function differenceOfShares(one: Share, other: Share): Difference | undefined {
	if (one.of === 0 || other.of === 0) return undefined;
	const [p, q] = [one.yes / one.of, other.yes / other.of];
	const [[l1, u1], [l2, u2]] = [wilson(one), wilson(other)];
	const difference = p - q;
	return {
		difference,
		low: difference - Math.hypot(p - l1, u2 - q),
		high: difference + Math.hypot(u1 - p, q - l2)
	};
}

/**
 * The mean of `one` less that of `other`, with the interval of Welch's t (Welch 1947, Biometrika 34:28–35; degrees of
 * freedom by Satterthwaite). Undefined where a group has fewer than two outcomes, or no outcome differs from another.
 */
export function differenceOfMeans(one: Sample, other: Sample): Difference | undefined {
	if (one.of < 2 || other.of < 2) return undefined;
	const [a, b] = [one.variance / one.of, other.variance / other.of];
	if (a + b === 0) return undefined;
	const freedom = (a + b) ** 2 / (a ** 2 / (one.of - 1) + b ** 2 / (other.of - 1));
	const [difference, reach] = [one.mean - other.mean, studentWithin(0.95, freedom) * Math.sqrt(a + b)];
	return { difference, low: difference - reach, high: difference + reach };
}

/** The mean and variance of numbers. */
export function sampleOf(values: readonly number[]): Sample {
	const of = values.length;
	const mean = of === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / of;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return { of, mean, variance: of < 2 ? 0 : squares / (of - 1) };
}

export type Verdict = 'unknown' | 'chance' | 'helped' | 'harmed';

/** What a 95 % interval lets one say: only one that leaves 0 out speaks for more than chance. */
export function verdictOf(found: Difference | undefined, better: 'more' | 'less'): Verdict {
	if (!found) return 'unknown';
	if (found.low <= 0 && found.high >= 0) return 'chance';
	return found.low > 0 === (better === 'more') ? 'helped' : 'harmed';
}

/**
 * The standardised difference of a property's share in two groups, (p − q) / √((p(1 − p) + q(1 − q)) / 2); more than 0.1
 * on either side is commonly held to be worth a look (Austin 2009, Statistics in Medicine 28:3083–3107). Undefined where a
 * group is empty, or all of one and none of the other have it.
 */
export function standardisedDifference(one: Share, other: Share): number | undefined {
	if (one.of === 0 || other.of === 0) return undefined;
	const [p, q] = [one.yes / one.of, other.yes / other.of];
	if (p === q) return 0;
	const spread = Math.sqrt((p * (1 - p) + q * (1 - q)) / 2);
	return spread === 0 ? undefined : (p - q) / spread;
}

/** A property (`kind` and its value) and how many of each group have it. */
export interface Balance {
	readonly kind: 'segment' | 'jurisdiction' | 'product';
	readonly value: string;
	readonly course: Share;
	readonly heldOut: Share;
}

/** Whether a property is spread so unevenly that a reader should know. */
export function isUneven({ course, heldOut }: Balance): boolean {
	const found = standardisedDifference(course, heldOut);
	return found === undefined ? course.of > 0 && heldOut.of > 0 : Math.abs(found) > 0.1;
}

/**
 * How many borrowers each group needs so that a true change of the share from `without` to `withCourse` (each between 0
 * and 1, not equal) is found with a power of 80 % at two-sided 5 %, when `heldOut` (between 0 and 1) of all are held out.
 * Fleiss, Levin and Paik, «Statistical Methods for Rates and Proportions», 3rd ed. 2003, ch. 4, for groups of unequal size,
 * without continuity correction, as the interval above has none.
 */
export function borrowersNeeded(
	without: number,
	withCourse: number,
	heldOut: number,
	zPower = z80
): { readonly heldOut: number; readonly course: number } {
	const ratio = (1 - heldOut) / heldOut;
	const pooled = (without + ratio * withCourse) / (1 + ratio);
	const chance = z95 * Math.sqrt((1 + ratio) * pooled * (1 - pooled));
	const power = zPower * Math.sqrt(ratio * without * (1 - without) + withCourse * (1 - withCourse));
	const size = (chance + power) ** 2 / (ratio * (without - withCourse) ** 2);
	return { heldOut: Math.ceil(size), course: Math.ceil(size * ratio) };
}
