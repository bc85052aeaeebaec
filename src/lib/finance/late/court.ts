import { checkDays, checkMoney, checkNumber } from '../bounds.ts';
import { exactProduct, portion, type Fen } from '../money.ts';
import type { Charge } from './penalty.ts';

/** Extra interest on a judgment debt that isn't paid in time: 0.0175 % a day. Source: 法释〔2014〕8号 art. 1. */
export const judgmentDailyRate = 0.000175;

/**
 * The extra part of doubled default interest (加倍部分债务利息) on what the judgment orders to pay, its ordinary interest
 * left out. Source: Civil Procedure Law art. 264, 法释〔2014〕8号 art. 1. Throws `InputError`.
 */
export function judgmentDefaultInterest(unpaid: Fen, days: number, dailyRate = judgmentDailyRate): Charge {
	checkMoney(unpaid, 'unpaid');
	checkDays(days, 'days');
	checkNumber(dailyRate, 'dailyRate', 0, 1);
	return { amount: portion(unpaid, dailyRate, days), exact: exactProduct(unpaid, dailyRate, days) };
}

/**
 * The most that private lending may bear: four times the one-year LPR at contract formation, in the LPR's own unit.
 * Not for licensed lenders. Source: SPC private-lending provisions 2020, art. 25 and art. 1. Throws `InputError`.
 */
export const privateLendingCap = (oneYearLpr: number): number =>
	exactProduct(4, checkNumber(oneYearLpr, 'oneYearLpr', 0, 100));
