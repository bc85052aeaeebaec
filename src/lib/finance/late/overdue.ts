import { checkChoice, checkCount, checkDays, checkMoney, checkRate } from '../bounds.ts';
import { portion, sum, type Fen } from '../money.ts';
import { bases, type Basis } from '../schedules/schedule.ts';
import { allocate } from './allocation.ts';

/** What can be owed once a loan is overdue. */
export type OverdueItem = 'costs' | 'interest' | 'penalty' | 'principal';

export interface OverdueTerms {
	readonly principal: Fen;
	/** Contract interest that was due and not paid. */
	readonly unpaidInterest: Fen;
	/** Costs of collection that the contract or a court puts on the borrower. */
	readonly costs?: Fen;
	readonly penaltyRate: number;
	readonly basis: Basis;
	/** Whether unpaid contract interest bears interest at the penalty rate too (复利). */
	readonly compound: boolean;
	/** Last day to look at, counted from the day after the due date. */
	readonly days: number;
	readonly payments?: readonly { readonly day: number; readonly amount: Fen }[];
	/** Costs, interest, penalty, principal unless agreed otherwise. */
	readonly order?: readonly OverdueItem[];
}

/** What is owed at the end of a day, after its payment. All in fen. */
export interface OverdueDay extends Readonly<Record<OverdueItem, Fen>> {
	readonly day: number;
	readonly paid: Fen;
	readonly owed: Fen;
}

export interface Overdue {
	readonly rows: readonly OverdueDay[];
	/** Penalty interest that arose over all days, paid or not. */
	readonly penalty: Fen;
	readonly paid: Fen;
	readonly owed: Fen;
}

interface State {
	readonly due: Readonly<Record<OverdueItem, Fen>>;
	/** Fen × days that bore penalty interest: kept whole, so that a long delay has no rounding of many days. */
	readonly fenDays: number;
	readonly penalty: Fen;
}

const usualOrder: readonly OverdueItem[] = ['costs', 'interest', 'penalty', 'principal'];

/** Day by day from the first overdue day: what is owed, and where payments go (Civil Code art. 561). Throws `InputError`. */
export function overdueByDay(terms: OverdueTerms): Overdue {
	checkOverdue(terms);
	const due = { costs: terms.costs ?? 0, interest: terms.unpaidInterest, penalty: 0, principal: terms.principal };
	const rows: OverdueDay[] = [];
	let state: State = { due, fenDays: 0, penalty: 0 };
	for (let day = 1; day <= terms.days; day++) {
		state = accrue(state, terms);
		const offered = sum((terms.payments ?? []).filter((each) => each.day === day).map((each) => each.amount));
		const { parts, left } = allocate(offered, state.due, terms.order ?? usualOrder);
		state = { ...state, due: less(state.due, parts) };
		rows.push({ ...state.due, day, paid: offered - left, owed: owedIn(state.due) });
	}
	const paid = sum(rows.map((row) => row.paid));
	return { rows, penalty: state.penalty, paid, owed: owedIn(state.due) };
}

function accrue({ due, fenDays, penalty }: State, terms: OverdueTerms): State {
	const days = fenDays + due.principal + (terms.compound ? due.interest : 0);
	const arisen = portion(days, terms.penaltyRate, 1, terms.basis);
	return { due: { ...due, penalty: due.penalty + arisen - penalty }, fenDays: days, penalty: arisen };
}

const less = (due: State['due'], paid: State['due']): State['due'] => ({
	costs: due.costs - paid.costs,
	interest: due.interest - paid.interest,
	penalty: due.penalty - paid.penalty,
	principal: due.principal - paid.principal
});

const owedIn = (due: State['due']): Fen => due.costs + due.interest + due.penalty + due.principal;

function checkOverdue(terms: OverdueTerms): void {
	checkMoney(terms.principal, 'principal');
	checkMoney(terms.unpaidInterest, 'unpaidInterest');
	checkMoney(terms.costs ?? 0, 'costs');
	checkRate(terms.penaltyRate, 'penaltyRate');
	checkDays(terms.days, 'days');
	checkChoice(terms.basis, 'basis', bases);
	terms.payments?.forEach(({ day, amount }, index) => {
		checkCount(day, `payments.${index}.day`, 1, terms.days);
		checkMoney(amount, `payments.${index}.amount`);
	});
}
