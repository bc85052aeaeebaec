import { RateError } from '../errors.ts';

/** Money at a time, in whatever unit the rate shall be for; positive one way, negative the other. */
export interface Flow {
	readonly amount: number;
	readonly time: number;
}

/** Bounds of ln(1+rate): from −99.99 % to e⁴⁰, beyond what any loan can mean. */
const [lowest, highest] = [Math.log(0.0001), 40];

/**
 * The one rate per unit of time at which the flows are worth nothing, as a fraction.
 * Every root is counted (Descartes' rule for exponential sums, by Rolle's theorem), so that a second one is never missed.
 * Throws `RateError` `no-rate` or `several-rates`.
 */
export function rateOfReturn(flows: readonly Flow[], input = 'flows'): number {
	const terms = inOrder(flows);
	if (signChanges(terms) === 0) throw new RateError('no-rate', input, 'money must flow both ways');
	const found = roots(terms).map(Math.expm1);
	const [rate] = found;
	if (rate === undefined) throw new RateError('no-rate', input, 'no rate makes what is received equal what is repaid');
	if (found.length > 1)
		throw new RateError('several-rates', input, `${found.length} rates fit, none is the rate`, found);
	return rate;
}

/** Flows by time from 0 on, those at one time added up, without zeros and what a double leaves of them. */
export function inOrder(flows: readonly Flow[]): Flow[] {
	const sorted = isSorted(flows) ? flows : flows.toSorted((a, b) => a.time - b.time);
	const start = sorted[0]?.time ?? 0;
	const merged: { amount: number; time: number }[] = [];
	for (const { amount, time } of sorted) {
		const last = merged.at(-1);
		if (last && last.time === time - start) last.amount += amount;
		else merged.push({ amount, time: time - start });
	}
	const largest = flows.reduce((most, { amount }) => Math.max(most, Math.abs(amount)), 0);
	return merged.filter((flow) => Math.abs(flow.amount) > largest * 1e-15);
}

const isSorted = (flows: readonly Flow[]): boolean =>
	flows.every(({ time }, index) => index === 0 || time >= (flows[index - 1]?.time ?? 0));

export const signChanges = (terms: readonly Flow[]): number =>
	terms.filter((flow, index) => index > 0 && Math.sign(flow.amount) !== Math.sign(terms[index - 1]?.amount ?? 0))
		.length;

/** All x with Σ amount·e^(−x·time) = 0, ascending, of terms that change sign. Between the roots of its derivative a function passes zero once at most. */
function roots(terms: readonly Flow[]): number[] {
	const worth = presentValue(terms);
	const low = Math.max(lowest, -600 / (terms.at(-1)?.time ?? 1));
	const turning = signChanges(terms) === 1 ? [] : roots(derivative(terms));
	const marks = [low, ...turning, highest];
	const found = turning.filter((x) => touchesZero(terms, x));
	for (let index = 1; index < marks.length; index++) {
		const [from = low, to = highest] = [marks[index - 1], marks[index]];
		const between = found.includes(from) || found.includes(to) ? undefined : rootBetween(worth, from, to);
		if (between !== undefined) found.push(between);
	}
	return found.toSorted((a, b) => a - b);
}

/** The derivative after turning time's origin to between the first two terms of unlike sign: it has one change fewer. */
function derivative(terms: readonly Flow[]): Flow[] {
	const at = terms.findIndex((flow, index) => Math.sign(flow.amount) !== Math.sign(terms[index + 1]?.amount ?? 0));
	const pivot = ((terms[at]?.time ?? 0) + (terms[at + 1]?.time ?? 0)) / 2;
	return terms.map(({ amount, time }) => ({ amount: amount * (pivot - time), time }));
}

function touchesZero(terms: readonly Flow[], x: number): boolean {
	const [value] = presentValue(terms)(x);
	const [size] = presentValue(terms.map(({ amount, time }) => ({ amount: Math.abs(amount), time })))(x);
	return Math.abs(value) <= size * 1e-13;
}

type Curve = (x: number) => readonly [value: number, slope: number];

/** Value and slope at x, with one exponential for each distinct gap between times: one in all for monthly flows. */
function presentValue(terms: readonly Flow[]): Curve {
	const [amounts, times] = [terms.map((flow) => flow.amount), terms.map((flow) => flow.time)];
	const places = new Map<number, number>();
	const placeOf = times.map((time, index) => {
		const gap = time - (times[index - 1] ?? 0);
		const place = places.get(gap) ?? places.size;
		places.set(gap, place);
		return place;
	});
	const gaps = [...places.keys()];
	return (x) => {
		const factors = gaps.map((gap) => Math.exp(-x * gap));
		let [value, slope, discount] = [0, 0, 1];
		for (let index = 0; index < amounts.length; index++) {
			discount *= factors[placeOf[index] ?? 0] ?? 1;
			const worth = (amounts[index] ?? 0) * discount;
			value += worth;
			slope -= (times[index] ?? 0) * worth;
		}
		return [value, slope];
	};
}

/** The zero between two points of unlike sign: Newton's steps, halving where they would leave the bracket. */
export function rootBetween(curve: Curve, from: number, to: number): number | undefined {
	const rising = curve(from)[0] < 0;
	if (rising === curve(to)[0] < 0) return undefined;
	let [low, high] = [from, to];
	let x = Math.min(Math.max(0, from), to);
	for (let step = 0; step < 200; step++) {
		const [value, slope] = curve(x);
		if (value === 0) return x;
		if (value < 0 === rising) low = x;
		else high = x;
		const newton = x - value / slope;
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (Math.abs(next - x) <= 1e-14 * Math.max(1, Math.abs(x))) return next;
		x = next;
	}
	return x;
}

/** A curve whose slope is measured rather than derived: good enough to steer Newton's steps. */
export const withSlope =
	(value: (x: number) => number): Curve =>
	(x) => {
		const width = 1e-6 * Math.max(1, Math.abs(x));
		return [value(x), (value(x + width) - value(x)) / width];
	};
