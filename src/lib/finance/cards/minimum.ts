import { checkMoney, checkNumber, mostPeriods, tooMuch } from '../bounds.ts';
import { PlanError } from '../errors.ts';
import { portion, sum, type Fen } from '../money.ts';

export interface CardTerms {
	readonly balance: Fen;
	/** Interest that a month bears on the balance at its start, as a fraction: 0.0005 a day × 30 days is 0.015. */
	readonly monthlyRate: number;
	/** Share of the balance after interest that must be paid, 0 to 1. */
	readonly minimumShare: number;
	/** Never less than this, unless less is owed. */
	readonly minimumFloor: Fen;
	/** Bought each month after the payment; bears interest from the next month. Stops once nothing is owed. */
	readonly newSpending?: Fen;
	/** Pay this much where the minimum is less. */
	readonly payAtLeast?: Fen;
}

export interface CardMonth {
	readonly month: number;
	readonly opening: Fen;
	readonly interest: Fen;
	readonly payment: Fen;
	readonly spending: Fen;
	readonly balance: Fen;
}

export interface CardPath {
	readonly rows: readonly CardMonth[];
	readonly months: number;
	readonly interest: Fen;
	readonly paid: Fen;
}

/**
 * A card debt paid by its minimum (最低还款额) month by month until nothing is owed; interest and minimum half-up to the fen.
 * Throws `InputError`, or `PlanError` `never-repaid` after a century.
 */
export function minimumPath(terms: CardTerms): CardPath {
	checkCard(terms);
	const rows: CardMonth[] = [];
	let opening = terms.balance;
	while (opening > 0) {
		if (rows.length === mostPeriods) throw neverRepaid(`still ${opening} fen after ${mostPeriods} months`);
		const row = cardMonth(rows.length + 1, opening, terms);
		rows.push(row);
		opening = row.balance;
		if (opening > tooMuch) throw neverRepaid('interest outgrows the payments');
	}
	const paid = sum(rows.map((row) => row.payment));
	return { rows, months: rows.length, interest: sum(rows.map((row) => row.interest)), paid };
}

function cardMonth(month: number, opening: Fen, terms: CardTerms): CardMonth {
	const interest = portion(opening, terms.monthlyRate);
	const owed = opening + interest;
	const minimum = Math.max(portion(owed, terms.minimumShare), terms.minimumFloor, terms.payAtLeast ?? 0);
	const payment = Math.min(minimum, owed);
	const spending = payment === owed ? 0 : (terms.newSpending ?? 0);
	return { month, opening, interest, payment, spending, balance: owed - payment + spending };
}

const neverRepaid = (why: string): PlanError => new PlanError('never-repaid', 'payment', why);

function checkCard(terms: CardTerms): void {
	checkMoney(terms.balance, 'balance');
	checkNumber(terms.monthlyRate, 'monthlyRate', 0, 1);
	checkNumber(terms.minimumShare, 'minimumShare', 0, 1);
	checkMoney(terms.minimumFloor, 'minimumFloor');
	checkMoney(terms.newSpending ?? 0, 'newSpending');
	checkMoney(terms.payAtLeast ?? 0, 'payAtLeast');
}
