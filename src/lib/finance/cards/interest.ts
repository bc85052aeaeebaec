import { checkChoice, checkDays, checkFilled, checkMoney, checkNumber } from '../bounds.ts';
import { exactProduct, portion, sum, type Fen } from '../money.ts';
import type { Charge } from '../late/penalty.ts';

export interface CardEntry {
	/** Days since any fixed day, such as the first purchase. */
	readonly day: number;
	readonly amount: Fen;
}

/**
 * What bears interest if a bill isn't paid in full by its due date: every purchase from its day until it is paid
 * (全额计息), or only what was left unpaid (余额计息). Either way from the day of the purchase.
 */
export type CardMethod = 'full-balance' | 'residual';
export const cardMethods: readonly CardMethod[] = ['full-balance', 'residual'];

export interface CardBill {
	readonly purchases: readonly CardEntry[];
	readonly payments: readonly CardEntry[];
	readonly dueDay: number;
	/** As a fraction, such as 0.0005. */
	readonly dailyRate: number;
	readonly method: CardMethod;
}

/** An amount that bore interest for some days. */
export interface CardRow {
	readonly from: number;
	readonly to: number;
	readonly balance: Fen;
}

export interface CardInterest extends Charge {
	readonly rows: readonly CardRow[];
	/** Still unpaid after the last payment; its interest from then on isn't counted. */
	readonly unpaid: Fen;
}

/** Interest on one bill. A bill paid in full by its due date bears none. Payments go to the oldest purchase. Throws `InputError`. */
export function cardInterest(bill: CardBill): CardInterest {
	checkBill(bill);
	const inTime = sum(bill.payments.filter(({ day }) => day <= bill.dueDay).map(({ amount }) => amount));
	const unpaid = Math.max(0, totalOf(bill.purchases) - totalOf(bill.payments));
	if (inTime >= totalOf(bill.purchases)) return { rows: [], amount: 0, exact: 0, unpaid: 0 };
	const rows = bearing(bill);
	const fenDays = sum(rows.map(({ from, to, balance }) => balance * (to - from)));
	return { rows, amount: portion(fenDays, bill.dailyRate), exact: exactProduct(fenDays, bill.dailyRate), unpaid };
}

const totalOf = (entries: readonly CardEntry[]): Fen => sum(entries.map(({ amount }) => amount));

/** Each piece of a purchase with the day it was made and the day it was paid, as far as the method counts it. */
function bearing({ purchases, payments, dueDay, method }: CardBill): CardRow[] {
	const byDay = (a: CardEntry, b: CardEntry) => a.day - b.day;
	const pieces = matchOldest(purchases.toSorted(byDay), payments.toSorted(byDay));
	return method === 'full-balance' ? pieces : pieces.filter((piece) => piece.to > dueDay);
}

function matchOldest(purchases: readonly CardEntry[], payments: readonly CardEntry[]): CardRow[] {
	const rows: CardRow[] = [];
	const open = purchases.map((entry) => ({ ...entry }));
	for (const payment of payments) {
		let left = payment.amount;
		for (const purchase of open) {
			const balance = Math.min(left, purchase.amount);
			if (balance > 0) rows.push({ from: purchase.day, to: Math.max(payment.day, purchase.day), balance });
			purchase.amount -= balance;
			left -= balance;
		}
	}
	return rows;
}

function checkBill({ purchases, payments, dueDay, dailyRate, method }: CardBill): void {
	checkFilled(purchases, 'purchases').forEach((entry, index) => checkEntry(entry, `purchases.${index}`));
	payments.forEach((entry, index) => checkEntry(entry, `payments.${index}`));
	checkDays(dueDay, 'dueDay');
	checkNumber(dailyRate, 'dailyRate', 0, 1);
	checkChoice(method, 'method', cardMethods);
}

function checkEntry({ day, amount }: CardEntry, input: string): void {
	checkDays(day, `${input}.day`);
	checkMoney(amount, `${input}.amount`);
}
