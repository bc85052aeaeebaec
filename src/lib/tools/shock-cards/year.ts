import { emergencyFund, portion, sum, type EmergencyFund, type Fen } from '../../finance/index.ts';
import { deck, handOf, shocks, type Card, type Shock } from './cards.ts';

const monthsAhead = 12;

export interface Household {
	readonly income: Fen;
	readonly must: Fen;
	readonly savings: Fen;
	readonly saving: Fen;
	readonly months: number;
	readonly cards: readonly Card[];
	readonly hand: number;
	/** What the reader fears most would cost; 0 if nothing. */
	readonly worry: Fen;
}

/** A card as it is played; null is the reader's own. */
export interface Strike {
	readonly card: Card | null;
	/** From 1. */
	readonly month: number;
	/** Cash at the end of that month. */
	readonly after: Fen;
}

export interface Year {
	readonly fund: EmergencyFund;
	readonly strikes: readonly Strike[];
	/** Cash at the start and after each of twelve months; what is short is negative. */
	readonly cash: readonly Fen[];
	/** The month, from 1, in which it runs out; null if it lasts. */
	readonly runsOut: number | null;
	/** The most that is missing; 0 if it lasts. */
	readonly missing: Fen;
	/** All that the cards take within the year. */
	readonly taken: Fen;
}

/** One card a month, the reader's own first; between them only what must be paid is paid. `must` is at least 1 fen. */
export function yearOf({ income, must, savings, saving, months, cards, hand, worry }: Household): Year {
	const dealt = deck.filter((card) => cards.includes(card) || handOf(hand).includes(card));
	const played: readonly { readonly card: Card | null; readonly shock: Shock }[] = [
		...(worry > 0 ? [{ card: null, shock: { cost: worry } }] : []),
		...dealt.map((card) => ({ card, shock: shocks[card] }))
	];
	const cash = [savings];
	let taken = 0;
	for (let month = 1; month <= monthsAhead; month++) {
		const lost = lostIn(
			month,
			income,
			played.map(({ shock }) => shock)
		);
		taken += lost;
		cash.push((cash.at(-1) ?? 0) + income - must - lost);
	}
	const runsOut = cash.findIndex((fen) => fen < 0);
	return {
		fund: emergencyFund(must, months, savings, saving),
		strikes: played.map(({ card }, index) => ({ card, month: index + 1, after: cash[index + 1] ?? 0 })),
		cash,
		runsOut: runsOut === -1 ? null : runsOut,
		missing: Math.max(0, -Math.min(...cash)),
		taken
	};
}

/** What shocks take in a month, the first of them struck in month 1, the next in month 2; never more income than there is. */
function lostIn(month: number, income: Fen, shocks: readonly Shock[]): Fen {
	const begun = shocks
		.map((shock, index) => ({ ...shock, since: month - index - 1 }))
		.filter(({ since }) => since >= 0);
	const dropped = begun.reduce((all, { drop = 0, months = 0, since }) => all + (since < months ? drop : 0), 0);
	const paid = begun.map(({ cost = 0, monthly = 0, since }) => (since === 0 ? cost : 0) + monthly);
	return portion(income, Math.min(1, dropped)) + sum(paid);
}
