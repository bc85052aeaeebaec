import { checkMoney, checkNumber } from '../bounds.ts';
import { InputError, PlanError } from '../errors.ts';
import type { Fen } from '../money.ts';
import { aprOf, type AnnualRate } from '../rates/apr.ts';
import type { Schedule } from '../schedules/schedule.ts';
import { monthsToSave } from './emergency-fund.ts';

export interface Want {
	readonly price: Fen;
	readonly monthlyIncome: Fen;
	/** What must be paid each month before anything is free to spend. */
	readonly monthlyCosts: Fen;
	/** Hours worked in a month, 1 to 744. */
	readonly hoursPerMonth: number;
	readonly saved: Fen;
	readonly monthlySaving: Fen;
	/** The price on instalments, as offered; its principal is the price. */
	readonly instalments: Schedule;
}

/** What a wish costs (想要的总成本): in time, and in each way to pay. Money in fen. */
export interface CostOfWanting {
	readonly freePerMonth: Fen;
	/** Hours of work whose free money pays the price. */
	readonly hours: number;
	/** Days of life whose free money pays the price, a month being 365/12 days. */
	readonly days: number;
	readonly now: { readonly paid: Fen; readonly extra: Fen };
	readonly onInstalments: { readonly paid: Fen; readonly extra: Fen; readonly apr: AnnualRate };
	/** `months` is null if nothing is saved. */
	readonly savingFirst: { readonly paid: Fen; readonly extra: Fen; readonly months: number | null };
}

/** Throws `InputError`, or `PlanError` `nothing-left` if no money is free. */
export function costOfWanting(want: Want): CostOfWanting {
	const { price, instalments, saved, monthlySaving } = want;
	checkMoney(price, 'price', 1);
	checkMoney(saved, 'saved');
	checkMoney(monthlySaving, 'monthlySaving');
	if (instalments.terms.principal !== price) throw new InputError('unknown', 'instalments', 'must be for the price');
	const freePerMonth = freeMoney(want);
	const months = price / freePerMonth;
	const { cost } = instalments.totals;
	return {
		freePerMonth,
		hours: months * checkNumber(want.hoursPerMonth, 'hoursPerMonth', 1, 744),
		days: (months * 365) / 12,
		now: { paid: price, extra: 0 },
		onInstalments: { paid: price + cost, extra: cost, apr: aprOf(instalments) },
		savingFirst: { paid: price, extra: 0, months: monthsToSave(Math.max(0, price - saved), monthlySaving) }
	};
}

function freeMoney({ monthlyIncome, monthlyCosts }: Want): Fen {
	const free = checkMoney(monthlyIncome, 'monthlyIncome') - checkMoney(monthlyCosts, 'monthlyCosts');
	if (free <= 0) throw new PlanError('nothing-left', 'monthlyCosts', 'no money is free after them');
	return free;
}
