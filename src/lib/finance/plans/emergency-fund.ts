import { checkCount, checkMoney } from '../bounds.ts';
import type { Fen } from '../money.ts';

export interface EmergencyFund {
	readonly target: Fen;
	/** Still to save. */
	readonly gap: Fen;
	/** Months that the savings would carry today, in tenths rounded down. */
	readonly monthsCovered: number;
	/** Months until the target at this pace; null if nothing is saved and something is missing. */
	readonly monthsToTarget: number | null;
}

/**
 * An emergency fund (应急储备金): so many months of what must be paid. Interest on savings is left out.
 * `essentials` is at least 1 fen a month, `months` 1 to 24. Throws `InputError`.
 */
export function emergencyFund(essentials: Fen, months: number, saved: Fen, monthlySaving: Fen): EmergencyFund {
	checkMoney(essentials, 'essentials', 1);
	checkCount(months, 'months', 1, 24);
	checkMoney(saved, 'saved');
	checkMoney(monthlySaving, 'monthlySaving');
	const target = essentials * months;
	const gap = Math.max(0, target - saved);
	const monthsCovered = Math.floor((saved * 10) / essentials) / 10;
	return { target, gap, monthsCovered, monthsToTarget: monthsToSave(gap, monthlySaving) };
}

/** Months to save an amount, the last one maybe less; null if nothing is saved and something is missing. */
export function monthsToSave(amount: Fen, monthlySaving: Fen): number | null {
	if (amount === 0) return 0;
	return monthlySaving === 0 ? null : Math.ceil(amount / monthlySaving);
}
