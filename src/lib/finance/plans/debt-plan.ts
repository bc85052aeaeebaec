import { checkFilled, checkMoney, checkRate, mostPeriods, tooMuch } from '../bounds.ts';
import { InputError, PlanError } from '../errors.ts';
import { portion, sum, type Fen } from '../money.ts';

export interface Debt {
	readonly id: string;
	readonly balance: Fen;
	/** Nominal yearly rate, as a fraction. */
	readonly annualRate: number;
	/** Must be paid each month, unless less is owed. */
	readonly minimum: Fen;
}

/** Which debt gets what is left after the minimums: the smallest (雪球法), the dearest (雪崩法), or one's own order of ids. */
export type Strategy = 'snowball' | 'avalanche' | readonly string[];

export interface DebtRow {
	readonly id: string;
	readonly opening: Fen;
	readonly interest: Fen;
	readonly payment: Fen;
	readonly balance: Fen;
}

export interface DebtPlan {
	/** One row a debt that was open, month by month, in the plan's order. */
	readonly rows: readonly (readonly DebtRow[])[];
	readonly months: number;
	readonly interest: Fen;
	readonly paid: Fen;
	/** Ids in the order in which they are paid off. */
	readonly closed: readonly string[];
}

interface Open {
	readonly debt: Debt;
	readonly opening: Fen;
	readonly interest: Fen;
	payment: Fen;
}

/**
 * All debts with one monthly budget: each month adds interest (half-up to the fen), pays the minimums, and puts the whole
 * rest on the first debt of the order, spilling over to the next in the same month. The order is fixed at the start.
 * Throws `InputError`; `PlanError` `budget-too-small` if the minimums exceed it, `never-repaid` after a century.
 */
export function planDebts(debts: readonly Debt[], budget: Fen, strategy: Strategy): DebtPlan {
	checkDebts(debts, budget);
	const order = inOrder(debts, strategy);
	let balances = new Map(order.map((debt) => [debt.id, debt.balance]));
	const rows: DebtRow[][] = [];
	for (;;) {
		const open = order.filter((debt) => (balances.get(debt.id) ?? 0) > 0);
		if (open.length === 0) return planOf(rows);
		if (rows.length === mostPeriods) throw neverRepaid(`something is still owed after ${mostPeriods} months`);
		const month = monthOf(open, balances, budget);
		rows.push(month);
		balances = new Map(month.map((row) => [row.id, row.balance]));
		if (sum([...balances.values()]) > tooMuch) throw neverRepaid('interest outgrows the payments');
	}
}

const neverRepaid = (why: string): PlanError => new PlanError('never-repaid', 'budget', why);

/** The debts in the order a strategy attacks them; ties go to the smaller, then to the one named first. */
function inOrder(debts: readonly Debt[], strategy: Strategy): Debt[] {
	const bySize = debts.toSorted((a, b) => a.balance - b.balance);
	if (strategy === 'snowball') return bySize;
	if (strategy === 'avalanche') return bySize.toSorted((a, b) => b.annualRate - a.annualRate);
	if (!Array.isArray(strategy) || new Set(strategy).size !== debts.length || strategy.length !== debts.length) {
		throw new InputError('unknown', 'strategy', 'must be snowball, avalanche, or every id once');
	}
	return strategy.map((id) => {
		const debt = debts.find((each) => each.id === id);
		if (!debt) throw new InputError('unknown', 'strategy', `no debt is called ${id}`);
		return debt;
	});
}

function monthOf(debts: readonly Debt[], balances: ReadonlyMap<string, Fen>, budget: Fen): DebtRow[] {
	const open = debts.map((debt): Open => {
		const opening = balances.get(debt.id) ?? 0;
		const interest = portion(opening, debt.annualRate, 1, 12);
		return { debt, opening, interest, payment: Math.min(debt.minimum, opening + interest) };
	});
	let left = budget - sum(open.map((each) => each.payment));
	if (left < 0) throw new PlanError('budget-too-small', 'budget', `the minimums exceed it by ${-left} fen`);
	for (const each of open) {
		const more = Math.min(left, each.opening + each.interest - each.payment);
		each.payment += more;
		left -= more;
	}
	return open.map(({ debt: { id }, opening, interest, payment }) => {
		return { id, opening, interest, payment, balance: opening + interest - payment };
	});
}

function planOf(rows: readonly (readonly DebtRow[])[]): DebtPlan {
	const all = rows.flat();
	return {
		rows,
		months: rows.length,
		interest: sum(all.map((row) => row.interest)),
		paid: sum(all.map((row) => row.payment)),
		closed: all.filter((row) => row.balance === 0).map((row) => row.id)
	};
}

function checkDebts(debts: readonly Debt[], budget: Fen): void {
	checkFilled(debts, 'debts').forEach((debt, index) => {
		checkMoney(debt.balance, `debts.${index}.balance`);
		checkRate(debt.annualRate, `debts.${index}.annualRate`);
		checkMoney(debt.minimum, `debts.${index}.minimum`);
	});
	if (new Set(debts.map((debt) => debt.id)).size !== debts.length) {
		throw new InputError('unknown', 'debts', 'each debt needs an id of its own');
	}
	checkMoney(budget, 'budget', 1);
}
