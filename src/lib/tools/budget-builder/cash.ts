import { sum, type Fen } from '../../finance/index.ts';

/** How far the line looks ahead; a month counts as so many days, and what falls on the 31st as on the 30th. */
const days = 30;

/** Money that comes or goes on a day of the month. */
export interface Dated {
	readonly name: string;
	readonly day: number;
	readonly amount: Fen;
	/** Its day is the reader's own choice: no one need be asked to move it. */
	readonly own?: boolean;
}

interface Ahead {
	/** Days from today. */
	readonly ahead: number;
	/** Cash at the end of that day. */
	readonly after: Fen;
}

export interface Flows {
	readonly today: number;
	readonly cash: Fen;
	readonly incomes: readonly Dated[];
	readonly bills: readonly Dated[];
	/** What goes without a day, spread over the month. */
	readonly daily: Fen;
}

/** Days from today, 0–29, until a day of the month comes. */
const until = (day: number, today: number): number => (Math.min(day, days) - Math.min(today, days) + days) % days;

/** The day of the month `ahead` days from today, and whether the next month has begun by then. */
export function dayAhead(today: number, ahead: number): { readonly day: number; readonly next: boolean } {
	const at = Math.min(today, days) - 1 + ahead;
	return { day: (at % days) + 1, next: at >= days };
}

/** Cash now, and at the end of today and of each of the 29 days after it; what is short is negative. */
export function cashByDay({ today, cash, incomes, bills, daily }: Flows): Fen[] {
	const on = (flows: readonly Dated[], ahead: number) =>
		sum(flows.filter(({ day }) => until(day, today) === ahead).map(({ amount }) => amount));
	const path = [cash];
	for (let ahead = 0; ahead < days; ahead++) {
		const spread = Math.floor((daily * (ahead + 1)) / days) - Math.floor((daily * ahead) / days);
		path.push((path.at(-1) ?? 0) + on(incomes, ahead) - on(bills, ahead) - spread);
	}
	return path;
}

/** Days from today until cash has run out, and how much is short at worst; null if it lasts. */
export function shortage(path: readonly Fen[]): { readonly ahead: number; readonly short: Fen } | null {
	const first = path.findIndex((fen) => fen < 0);
	return first === -1 ? null : { ahead: Math.max(0, first - 1), short: -Math.min(...path) };
}

/** What comes and goes on its day, in the order of the days: what it is, how much, and cash at the end of that day. */
export function inDays({ today, ...flows }: Flows, path: readonly Fen[]): readonly (Dated & Ahead)[] {
	const out = flows.bills.map((bill) => ({ ...bill, amount: -bill.amount }));
	const all = [...flows.incomes, ...out].map((each) => ({ each, ahead: until(each.day, today) }));
	return all
		.toSorted((a, b) => a.ahead - b.ahead)
		.map(({ each, ahead }) => ({ ...each, ahead, after: path[ahead + 1] ?? 0 }));
}

/** The smallest bill that, paid when the next income has come, lets cash last, and that day; null if there is none. */
export function billToMove(flows: Flows): { readonly bill: Dated; readonly to: number } | null {
	const out = shortage(cashByDay(flows));
	if (!out) return null;
	const later = flows.incomes.filter(({ day }) => until(day, flows.today) > out.ahead);
	const next = later.toSorted((a, b) => until(a.day, flows.today) - until(b.day, flows.today))[0];
	if (!next) return null;
	const before = flows.bills.filter(({ day, own }) => !own && until(day, flows.today) <= out.ahead);
	const helps = (bill: Dated) => {
		const bills = flows.bills.map((each) => (each === bill ? { ...each, day: next.day } : each));
		return shortage(cashByDay({ ...flows, bills })) === null;
	};
	const bill = before.filter(helps).toSorted((a, b) => a.amount - b.amount)[0];
	return bill ? { bill, to: next.day } : null;
}
