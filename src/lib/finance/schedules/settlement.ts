import { checkChoice, checkDays, checkMoney } from '../bounds.ts';
import { portion, type Fen } from '../money.ts';
import { cut } from './continue.ts';
import { bases, rowOf, scheduleOf, type Basis, type Schedule } from './schedule.ts';

export interface Settlement {
	/** The last payment made before; 0 if none. */
	readonly after: number;
	/** Days since that payment (or the advance): interest runs for them only (Civil Code art. 677). */
	readonly days?: number;
	readonly basis?: Basis;
	/** What the lender charges for it. */
	readonly charge?: Fen;
	/** Whether fees of the payments that fall away are still asked for; forgiven unless told. */
	readonly remainingFees?: 'waived' | 'due';
}

/** Everything owed paid at once (提前结清); the last row's payment is the sum to pay. Throws `InputError`. */
export function settleEarly(schedule: Schedule, settlement: Settlement): Schedule {
	const { after, days = 0, basis = 365, charge = 0, remainingFees = 'waived' } = settlement;
	const from = cut(schedule, after);
	checkDays(days, 'days');
	checkMoney(charge, 'charge');
	checkChoice(basis, 'basis', bases);
	checkChoice(remainingFees, 'remainingFees', ['waived', 'due']);
	const { annualRate, periodsPerYear, feePerPeriod, periods } = from.rest;
	const row = rowOf({
		kind: 'settlement',
		period: after,
		time: from.time + (days * periodsPerYear) / basis,
		opening: from.balance,
		interest: from.unpaidInterest + portion(from.balance, annualRate, days, basis),
		principal: from.balance,
		fee: charge + (remainingFees === 'due' ? feePerPeriod * periods : 0)
	});
	return scheduleOf(from.method, schedule.terms, [...from.done, row]);
}
