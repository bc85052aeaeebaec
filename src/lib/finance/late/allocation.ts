import { checkMoney } from '../bounds.ts';
import { InputError } from '../errors.ts';
import type { Fen } from '../money.ts';

/** Costs, then interest, then principal, unless agreed otherwise. Source: Civil Code art. 561. */
export const lawfulOrder = ['costs', 'interest', 'principal'] as const;

export interface Allocation<Item extends string> {
	readonly parts: Readonly<Record<Item, Fen>>;
	/** What the payment has over. */
	readonly left: Fen;
}

/** Which debts a payment settles: each item in turn, as far as the money reaches. Throws `InputError`. */
export function allocate<Item extends string>(
	payment: Fen,
	due: Readonly<Record<Item, Fen>>,
	order: readonly Item[]
): Allocation<Item> {
	checkMoney(payment, 'payment');
	checkOrder(due, order);
	const parts = new Map<Item, Fen>();
	let left = payment;
	for (const item of order) {
		const part = Math.min(left, checkMoney(due[item], item));
		parts.set(item, part);
		left -= part;
	}
	return { parts: Object.fromEntries(parts) as Record<Item, Fen>, left };
}

function checkOrder<Item extends string>(due: Readonly<Record<Item, Fen>>, order: readonly Item[]): void {
	const unknown = order.find((item) => !(item in due));
	if (unknown !== undefined) throw new InputError('unknown', 'order', `${unknown} is not among what is due`);
	const named = new Set<string>(order);
	const missing = Object.keys(due).find((item) => !named.has(item));
	if (missing !== undefined) throw new InputError('unknown', 'order', `says nothing about ${missing}`);
	if (named.size !== order.length) throw new InputError('out-of-order', 'order', 'names something twice');
}
