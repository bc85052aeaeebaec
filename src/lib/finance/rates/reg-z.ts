import { checkCount, checkFilled, checkNumber, mostPeriods } from '../bounds.ts';
import { RateError } from '../errors.ts';
import { nominalRate, type AnnualRate } from './apr.ts';
import { inOrder, rootBetween, signChanges, withSlope } from './root.ts';
import type { UnitTime } from './unit-periods.ts';

/** Money at a time in unit-periods from the start of the term; `fraction` is 0 to less than 1. */
export interface UnitFlow extends UnitTime {
	readonly amount: number;
}

/** Equal payments one unit-period apart; `whole` and `fraction` place the first. */
export interface PaymentStream extends UnitFlow {
	readonly count: number;
}

/**
 * The US annual percentage rate by the actuarial method: nominal, each amount divided by (1+f·i)(1+i)ᵗ.
 * Source: Regulation Z (12 CFR 1026) Appendix J (b)(8). All advances come before all payments, so that the rate is one
 * and only. Throws `InputError`, `RateError`.
 */
export function aprRegZ(
	advances: readonly UnitFlow[],
	payments: readonly PaymentStream[],
	unitPeriodsPerYear: number
): AnnualRate {
	checkFilled(advances, 'advances').forEach((flow, index) => checkFlow(flow, `advances.${index}`));
	checkFilled(payments, 'payments').forEach((stream, index) => checkStream(stream, `payments.${index}`));
	checkNumber(unitPeriodsPerYear, 'unitPeriodsPerYear', 0.01, 366);
	checkOneChange(advances, payments);
	const excess = (rate: number) =>
		sumOf(payments, (each) => streamValue(each, rate)) - sumOf(advances, (each) => flowValue(each, rate));
	const rate = rootBetween(withSlope(excess), -0.99, 1e6);
	if (rate === undefined) throw new RateError('no-rate', 'payments', 'no rate makes them worth what was advanced');
	return nominalRate(rate, unitPeriodsPerYear, 'us-reg-z');
}

const sumOf = <Item>(items: readonly Item[], valueOf: (item: Item) => number): number =>
	items.reduce((total, item) => total + valueOf(item), 0);

const flowValue = ({ amount, whole, fraction }: UnitFlow, rate: number): number =>
	amount / ((1 + fraction * rate) * (1 + rate) ** whole);

/** The first payment's value times 1 + v + v² + …, v being one period's discount. */
function streamValue(stream: PaymentStream, rate: number): number {
	const first = flowValue(stream, rate);
	if (rate === 0) return first * stream.count;
	return (first * -Math.expm1(-stream.count * Math.log1p(rate)) * (1 + rate)) / rate;
}

function checkFlow({ amount, whole, fraction }: UnitFlow, input: string): void {
	checkNumber(amount, `${input}.amount`, 0, Number.MAX_SAFE_INTEGER);
	checkCount(whole, `${input}.whole`, 0, mostPeriods);
	checkNumber(fraction, `${input}.fraction`, 0, 1);
}

function checkStream(stream: PaymentStream, input: string): void {
	checkFlow(stream, input);
	checkCount(stream.count, `${input}.count`, 1, mostPeriods);
}

/** Money that goes back and forth may have several rates: better none than one of them. */
function checkOneChange(advances: readonly UnitFlow[], payments: readonly PaymentStream[]): void {
	const flows = [
		...advances.map(({ amount, whole, fraction }) => ({ amount, time: whole + fraction })),
		...payments.map(({ amount, whole, fraction }) => ({ amount: -amount, time: whole + fraction }))
	];
	const changes = signChanges(inOrder(flows));
	if (changes === 0) throw new RateError('no-rate', 'payments', 'money must flow both ways');
	if (changes > 1)
		throw new RateError('several-rates', 'advances', 'an advance after a payment may give several rates');
}
