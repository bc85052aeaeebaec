import { debtToIncome, sum, type Fen } from '../../finance/index.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { billToMove, cashByDay, inDays, shortage, type Flows } from './cash.ts';
import { nameOf, type Kind, type Month } from './fields.ts';

/** What money goes to, in the order that it should. */
export const layers = ['duties', 'needs', 'saving', 'wishes'] as const;
export type Layer = (typeof layers)[number];

/** Owed by a contract: home and debts. All else that must be is living. */
const duties: readonly Kind[] = ['rent', 'utilities', 'repayment'];

/** What to leave out, in this order, where a month doesn't fit. */
export interface Cuts {
	readonly wishes: readonly { readonly name: string; readonly by: Fen }[];
	readonly saving: Fen;
	/** What repayments would have to come down by; a lender must agree to that. */
	readonly repayments: Fen;
	/** Missing even then. */
	readonly still: Fen;
}

export interface Days {
	/** Cash now and at the end of each of thirty days. */
	readonly cash: readonly Fen[];
	readonly out: ReturnType<typeof shortage>;
}

export interface Budget {
	readonly usual: Fen;
	readonly low: Fen;
	readonly layers: Readonly<Record<Layer, Fen>>;
	readonly repayments: Fen;
	/** Left in a usual month and in a lean one; negative if money is missing. */
	readonly left: Fen;
	readonly leftLow: Fen;
	/** Repayments as a fraction of a usual income, and of a lean one if there is any. */
	readonly debtToIncome: number;
	readonly debtToLow: number | null;
	/** For the usual month if that doesn't fit, else for the lean one; null if both do. */
	readonly cuts: Cuts | null;
	readonly days: Days;
	readonly daysLow: Days;
	/** What comes and goes on its day in a usual month. */
	readonly dated: ReturnType<typeof inDays>;
	/** The month fits, and cash runs out only because of when this bill is due. */
	readonly move: { readonly name: string; readonly day: number; readonly to: number } | null;
}

const total = (rows: readonly { readonly amount: Fen }[]): Fen => sum(rows.map(({ amount }) => amount));

/** Incomes of 0 in all have no answer: `check` of the tool says so before. Throws `InputError`. */
export function compute(month: Month): Budget {
	const { incomes, must, saving, wishes } = month;
	const usual = sum(incomes.map((each) => each.usual));
	const low = sum(incomes.map((each) => each.low));
	const owed = must.filter(({ kind }) => duties.includes(kind));
	const amounts = { duties: total(owed), needs: total(must) - total(owed), saving, wishes: total(wishes) };
	const repayments = total(must.filter(({ kind }) => kind === 'repayment'));
	const spent = sum(Object.values(amounts));
	const [left, leftLow] = [usual - spent, low - spent];
	const flows = flowsOf(month, 'usual');
	const days = daysOf(flows);
	const found = billToMove(flows);
	return {
		usual,
		low,
		layers: amounts,
		repayments,
		left,
		leftLow,
		debtToIncome: debtToIncome(repayments, usual),
		debtToLow: low > 0 ? debtToIncome(repayments, low) : null,
		cuts: cutsOf(Math.max(0, left < 0 ? -left : -leftLow), month, repayments),
		days,
		dated: inDays(flows, days.cash),
		daysLow: daysOf(flowsOf(month, 'low')),
		move: left < 0 || !found ? null : { name: found.bill.name, day: found.bill.day, to: found.to }
	};
}

function daysOf(flows: Flows): Days {
	const cash = cashByDay(flows);
	return { cash, out: shortage(cash) };
}

/** The buffer is set aside on the day of the largest income. */
function flowsOf({ today, cash, incomes, must, saving, wishes }: Month, which: 'usual' | 'low'): Flows {
	const comes = incomes.map((each) => ({ name: each.name, day: each.day, amount: each[which] }));
	const [largest] = comes.toSorted((a, b) => b.amount - a.amount);
	const dated = must.filter(({ day }) => day > 0);
	const bills = dated.map((bill) => ({ name: nameOf(bill), day: bill.day, amount: bill.amount }));
	const aside = { name: m.tool_budget_buffer(), day: largest?.day ?? 1, amount: saving, own: true };
	return {
		today,
		cash,
		incomes: comes,
		bills: saving > 0 ? [aside, ...bills] : bills,
		daily: total(must) - total(dated) + total(wishes)
	};
}

function cutsOf(missing: Fen, { wishes, saving }: Month, repayments: Fen): Cuts | null {
	if (missing === 0) return null;
	let rest = missing;
	const take = (most: Fen): Fen => {
		const by = Math.min(rest, most);
		rest -= by;
		return by;
	};
	const largest = wishes.toSorted((a, b) => b.amount - a.amount);
	const cut = largest.map(({ name, amount }) => ({ name, by: take(amount) })).filter(({ by }) => by > 0);
	return { wishes: cut, saving: take(saving), repayments: take(repayments), still: rest };
}
