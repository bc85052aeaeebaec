/** How much more is known afterwards: fractions of the marks, 0–1, and the range that the gain lies in with 95 % confidence. */
export interface Gain {
	readonly before: number;
	readonly after: number;
	readonly gain: number;
	readonly low: number;
	readonly high: number;
}

/**
 * The gain between two forms of a check, from the fraction of the mark of each question. The range is Welch's: two forms ask
 * different questions, so their spreads are told apart. It stays within −1 and 1, and with fewer than two questions a form it says nothing.
 */
export function gainOf(before: readonly number[], after: readonly number[]): Gain {
	const [a, b] = [spread(before), spread(after)];
	const gain = b.mean - a.mean;
	const error = Math.sqrt(a.error + b.error);
	const freedom = error === 0 ? Infinity : (a.error + b.error) ** 2 / (part(a) + part(b));
	const reach = Number.isNaN(error) ? 1 : error === 0 ? 0 : error * student(freedom);
	return { before: a.mean, after: b.mean, gain, low: Math.max(-1, gain - reach), high: Math.min(1, gain + reach) };
}

interface Spread {
	readonly mean: number;
	/** The square of the standard error of the mean. */
	readonly error: number;
	readonly count: number;
}

function spread(fractions: readonly number[]): Spread {
	const count = fractions.length;
	const mean = fractions.reduce((sum, each) => sum + each, 0) / Math.max(1, count);
	const variance = fractions.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (count - 1);
	return { mean, error: count < 2 ? NaN : variance / count, count };
}

const part = ({ error, count }: Spread): number => error ** 2 / (count - 1);

/** The 97.5 % point of Student's t, by its expansion around the normal one (Abramowitz and Stegun 26.7.5). */
function student(freedom: number): number {
	const z = 1.959963985;
	const terms = [
		(z ** 3 + z) / 4,
		(5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
		(3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
	];
	return terms.reduce((sum, term, i) => sum + term / freedom ** (i + 1), z);
}
