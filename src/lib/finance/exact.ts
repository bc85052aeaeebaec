/** A number as the decimal that it is written as: `digits × 10^power`. */
interface Exact {
	readonly digits: bigint;
	readonly power: number;
}

function exact(value: number): Exact {
	const [mantissa = '', exponent = '0'] = String(value).split('e');
	const [whole = '', places = ''] = mantissa.split('.');
	return { digits: BigInt(whole + places), power: Number(exponent) - places.length };
}

const times = (a: Exact, b: Exact): Exact => ({ digits: a.digits * b.digits, power: a.power + b.power });

const numberOf = ({ digits, power }: Exact): number => Number(`${digits}e${power}`) + 0;

const shifted = ({ digits, power }: Exact, to: number): bigint => digits * 10n ** BigInt(power - to);

const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** The product of decimals as they are written: `0.1 × 3` is 0.3, where doubles give 0.30000000000000004. */
export const exactProduct = (...factors: readonly number[]): number =>
	numberOf([1, ...factors].map(exact).reduce(times));

/** The sum of decimals as they are written: `0.1 + 0.2` is 0.3. */
export function exactSum(...terms: readonly number[]): number {
	const all = [0, ...terms].map(exact);
	const power = Math.min(...all.map((term) => term.power));
	return numberOf({ digits: all.reduce((total, term) => total + shifted(term, power), 0n), power });
}

/** The nearest whole, half away from zero, of `amount × rate × numerator ÷ denominator`, without any error. */
export function nearestWhole(amount: number, rate: number, numerator: number, denominator: number): number {
	const top = [amount, rate, numerator].map(exact).reduce(times);
	const bottom = exact(denominator);
	const power = Math.min(top.power, bottom.power);
	const [over, under] = [shifted(top, power), shifted(bottom, power)];
	const rounded = (2n * size(over) + size(under)) / (2n * size(under));
	return Number(over < 0n === under < 0n ? rounded : -rounded) + 0;
}
