import { checkMoney } from '../bounds.ts';
import { InputError } from '../errors.ts';
import type { Fen } from '../money.ts';
import { lastPeriod } from '../schedules/compare.ts';
import { defer, type Deferral } from '../schedules/deferral.ts';
import { highestPayment, makeSchedule } from '../schedules/methods.ts';
import type { LoanTerms, PeriodicMethod, Schedule } from '../schedules/schedule.ts';

/** New terms for an old debt. An upfront fee is paid on signing. */
export interface Offer extends Omit<LoanTerms, 'principal'> {
	readonly name: string;
	readonly method: PeriodicMethod;
	/** Part of the debt that is given up. */
	readonly forgiven?: Fen;
	readonly pause?: Deferral;
}

/** An offer worked out, its rate apart. */
export interface OfferFigures {
	readonly name: string;
	readonly schedule: Schedule;
	readonly firstPayment: Fen;
	readonly highestPayment: Fen;
	/** Everything still to pay, an upfront fee included. */
	readonly toPay: Fen;
	/** What it adds to the debt of today; negative where more is forgiven than charged. */
	readonly cost: Fen;
	/** Periods until nothing is owed. */
	readonly periods: number;
	/** Whether no payment exceeds the safe instalment; the last one may by its rounding, a fen a period at most. */
	readonly sustainable: boolean;
}

/** One offer for a debt. `safeInstalment` as from `affordability`. Throws `InputError`. */
export function workOutOffer(debt: Fen, offer: Offer, safeInstalment: Fen): OfferFigures {
	checkMoney(debt, 'debt', 1);
	checkMoney(safeInstalment, 'safeInstalment');
	const { name, method, forgiven = 0, pause, ...terms } = offer;
	if (checkMoney(forgiven, 'forgiven') >= debt) throw new InputError('too-large', 'forgiven', 'must leave a debt');
	const agreed = makeSchedule(method, { ...terms, principal: debt - forgiven });
	const schedule = pause ? defer(agreed, pause) : agreed;
	const toPay = schedule.totals.paid + (terms.upfrontFee ?? 0);
	const highest = highestPayment(schedule);
	return {
		name,
		schedule,
		firstPayment: schedule.rows[0]?.payment ?? 0,
		highestPayment: highest,
		toPay,
		cost: toPay - debt,
		periods: lastPeriod(schedule),
		sustainable: highest <= safeInstalment + lastPeriod(schedule)
	};
}
