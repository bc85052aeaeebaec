import { checkChoice, checkFilled, checkNumber } from '../bounds.ts';
import { dayCounts, yearsFrom, type Day, type DayCount } from '../dates.ts';
import { effectiveRate, type AnnualRate } from './apr.ts';
import { rateOfReturn, type Flow } from './root.ts';

export interface DatedFlow {
	readonly amount: number;
	readonly date: Day;
}

/** Yearly effective rate of dated flows, act/365. Source: Excel `XIRR`. Throws `InputError`, `RateError`. */
export const xirr = (flows: readonly DatedFlow[]): AnnualRate =>
	effectiveRate(rateOfReturn(inYears(flows, 'actual/365')), 'xirr');

/**
 * The EU's annual percentage rate of charge: effective, the borrower's receipts against payments.
 * Source: Directive 2008/48/EC Annex I (98/7/EC for act/365 and act/365.25). Throws `InputError`, `RateError`.
 */
export const aprcEu = (flows: readonly DatedFlow[], count: DayCount = 'actual/365'): AnnualRate =>
	effectiveRate(rateOfReturn(inYears(flows, count)), 'eu-aprc');

/** The same from times already in years. */
export function aprcEuFromYears(flows: readonly Flow[]): AnnualRate {
	flows.forEach(({ time }, index) => checkNumber(time, `flows.${index}.time`, 0, 100));
	return effectiveRate(rateOfReturn(flows), 'eu-aprc');
}

function inYears(flows: readonly DatedFlow[], count: DayCount): Flow[] {
	checkFilled(flows, 'flows');
	checkChoice(count, 'count', dayCounts);
	const [start = ''] = flows.map(({ date }) => date).toSorted();
	const timeOf = yearsFrom(start, count);
	return flows.map(({ amount, date }, index) => ({
		amount: checkNumber(amount, `flows.${index}.amount`, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
		time: timeOf(date, `flows.${index}.date`)
	}));
}
