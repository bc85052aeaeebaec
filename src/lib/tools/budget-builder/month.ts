import { debtToIncome, sum, type Fen } from '../../finance/index.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { choice, list, text, whole, yuan, type InputOf } from '../fields.ts';

const mostYuan = 100_000_000;

export const fields = {
	income: yuan({ label: m.tool_budget_income, hint: m.tool_budget_income_hint, min: 1, max: mostYuan, half: true }),
	low: yuan({ label: m.tool_budget_low, hint: m.tool_budget_low_hint, min: 0, max: mostYuan, half: true }),
	payday: whole({ label: m.tool_budget_payday, min: 1, max: 31, half: true }),
	cash: yuan({ label: m.tool_budget_cash, min: 0, max: mostYuan, blank: 0, half: true }),
	bills: list({
		label: m.tool_budget_bills,
		name: (number) => m.tool_budget_bill({ number }),
		add: m.tool_budget_add,
		min: 1,
		max: 40,
		row: {
			name: text({ label: m.tool_budget_name, max: 40 }),
			kind: choice({
				label: m.tool_budget_kind,
				choices: {
					repayment: m.tool_budget_repayment,
					home: m.tool_budget_home,
					living: m.tool_budget_living,
					family: m.tool_budget_family,
					wish: m.tool_budget_wish
				},
				menu: true
			}),
			amount: yuan({ label: m.tool_budget_amount, min: 1, max: mostYuan, half: true }),
			day: whole({ label: m.tool_budget_day, min: 0, max: 31, blank: 0, half: true })
		}
	}),
	saving: yuan({ label: m.tool_budget_saving, hint: m.tool_budget_saving_hint, min: 0, max: mostYuan, blank: 0 })
};

type Month = InputOf<typeof fields>;
/** What money goes to, in the order that it should. */
export const layers = ['repayment', 'home', 'living', 'family', 'saving', 'wish'] as const;
export type Layer = (typeof layers)[number];

export interface Budget {
	readonly layers: Readonly<Record<Layer, Fen>>;
	readonly spent: Fen;
	/** Left in a usual month and in a lean one; negative if money is missing. */
	readonly left: Fen;
	readonly leftLow: Fen;
	/** Repayments as a fraction of income. */
	readonly debtToIncome: number;
	/** Cash at the end of each of the thirty days from pay day on. */
	readonly cash: readonly Fen[];
	/** The first of them, from 0, on which cash runs out; null if it doesn't. */
	readonly runsOut: number | null;
	/** What to leave out where the month doesn't fit, wishes first; what is still missing then. */
	readonly cutWishes: Fen;
	readonly cutSaving: Fen;
	readonly stillMissing: Fen;
}

const days = 30;

/** Day of the month to days from pay day: what is due before it falls into the next month. */
const fromPayday = (day: number, payday: number): number => (day - payday + days) % days;

function cashOver({ income, cash, bills, payday, saving }: Month): Fen[] {
	const daily = sum(bills.filter(({ day }) => day === 0).map(({ amount }) => amount));
	const due = (at: number) =>
		sum(
			bills
				.filter((bill) => bill.day > 0 && fromPayday(Math.min(bill.day, days), payday) === at)
				.map(({ amount }) => amount)
		);
	let left = cash + income - saving;
	return Array.from({ length: days }, (_, at) => {
		const spread = Math.floor((daily * (at + 1)) / days) - Math.floor((daily * at) / days);
		return (left -= due(at) + spread);
	});
}

/** The month in layers, day by day, and what to leave out where it doesn't fit. */
export function compute(month: Month): Budget {
	const of = (layer: Layer) =>
		layer === 'saving'
			? month.saving
			: sum(month.bills.filter(({ kind }) => kind === layer).map(({ amount }) => amount));
	const amounts = {
		repayment: of('repayment'),
		home: of('home'),
		living: of('living'),
		family: of('family'),
		saving: of('saving'),
		wish: of('wish')
	};
	const spent = sum(Object.values(amounts));
	const left = month.income - spent;
	const cash = cashOver(month);
	const runsOut = cash.findIndex((fen) => fen < 0);
	const missing = Math.max(0, -left);
	const cutWishes = Math.min(missing, amounts.wish);
	const cutSaving = Math.min(missing - cutWishes, amounts.saving);
	return {
		layers: amounts,
		spent,
		left,
		leftLow: month.low - spent,
		debtToIncome: debtToIncome(amounts.repayment, month.income),
		cash,
		runsOut: runsOut === -1 ? null : runsOut,
		cutWishes,
		cutSaving,
		stillMissing: missing - cutWishes - cutSaving
	};
}
