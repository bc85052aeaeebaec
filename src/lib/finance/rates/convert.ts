import { checkCount, checkMoney, checkNumber, checkRate } from '../bounds.ts';
import { exactProduct, type Fen } from '../money.ts';

/** One rate told in every way, all as fractions. Nominal ignores compounding, effective includes it. */
export interface RateTable {
	/** Per period, and how many periods a year has. */
	readonly periodic: number;
	readonly periodsPerYear: number;
	/** `periodic × periodsPerYear`: the «APR» of Reg Z, 名义年利率. */
	readonly nominal: number;
	/** `(1 + periodic)^periodsPerYear − 1`: the EU's APRC, 有效年利率. */
	readonly effective: number;
}

/** From a rate per period: 0.0005 and 365 for 日息万五; 0.01 and 12 for 1 % a month. Throws `InputError`. */
export function fromPeriodic(periodic: number, periodsPerYear: number): RateTable {
	checkNumber(periodic, 'rate', -0.9999, Number.MAX_VALUE);
	checkNumber(periodsPerYear, 'periodsPerYear', 1e-3, 366);
	const nominal = exactProduct(periodic, periodsPerYear);
	return { periodic, periodsPerYear, nominal, effective: effectiveOf(periodic, periodsPerYear) };
}

/** From a nominal yearly rate that is charged in so many periods. Throws `InputError`. */
export function fromNominal(nominal: number, periodsPerYear: number): RateTable {
	checkRate(nominal, 'rate');
	checkCount(periodsPerYear, 'periodsPerYear', 1, 366);
	return { ...fromPeriodic(nominal / periodsPerYear, periodsPerYear), nominal };
}

/** From an effective yearly rate, to what each of so many periods bears. Throws `InputError`. */
export function fromEffective(effective: number, periodsPerYear: number): RateTable {
	checkRate(effective, 'rate');
	checkCount(periodsPerYear, 'periodsPerYear', 1, 366);
	return { ...fromPeriodic(Math.expm1(Math.log1p(effective) / periodsPerYear), periodsPerYear), effective };
}

/** The same cost charged in periods of another length: 1 % a month is 0.0327 % a day with compounding. Throws `InputError`. */
export const inPeriods = (table: RateTable, periodsPerYear: number): RateTable =>
	fromPeriodic(Math.expm1((Math.log1p(table.periodic) * table.periodsPerYear) / periodsPerYear), periodsPerYear);

/**
 * A loan repaid at once after some days: 1,000 for 1,070 after 7 days.
 * `nominal` is simple interest over `basis` days, `effective` compounds it. Throws `InputError`.
 */
export function bulletRate(principal: Fen, repaid: Fen, days: number, basis = 365): RateTable {
	checkMoney(principal, 'principal', 1);
	checkMoney(repaid, 'repaid', 1);
	checkCount(days, 'days', 1, basis * 100);
	const periodsPerYear = basis / days;
	const periodic = (repaid - principal) / principal;
	const nominal = ((repaid - principal) * basis) / (principal * days);
	return { periodic, periodsPerYear, nominal, effective: effectiveOf(periodic, periodsPerYear) };
}

/** `(1+i)^n − 1`, without losing digits where the rate is small. */
export const effectiveOf = (periodic: number, periodsPerYear: number): number =>
	Math.expm1(periodsPerYear * Math.log1p(periodic));
