import type { Fen } from '../../finance/index.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What a card takes: once, of a month's income for some months, and each month from then on. The sums are examples. */
export interface Shock {
	readonly cost?: Fen;
	/** Of the income, 0–1, for so many months. */
	readonly drop?: number;
	readonly months?: number;
	readonly monthly?: Fen;
}

export const shocks = {
	bike: { cost: 120_000 },
	tooth: { cost: 80_000 },
	hours: { drop: 0.3, months: 2 },
	phone: { cost: 150_000 },
	rent: { monthly: 30_000 },
	wedding: { cost: 100_000 },
	hospital: { cost: 500_000 },
	school: { cost: 200_000 },
	job: { drop: 1, months: 2 }
} as const satisfies Record<string, Shock>;

export type Card = keyof typeof shocks;

/** What stands on each card. */
export const cardNames: Readonly<Record<Card, () => string>> = {
	bike: m.tool_shock_bike,
	tooth: m.tool_shock_tooth,
	hours: m.tool_shock_hours,
	phone: m.tool_shock_phone,
	rent: m.tool_shock_rent,
	wedding: m.tool_shock_wedding,
	hospital: m.tool_shock_hospital,
	school: m.tool_shock_school,
	job: m.tool_shock_job
};

/** Every card, in the order that they are played. */
export const deck: readonly Card[] = [
	'bike',
	'tooth',
	'hours',
	'phone',
	'rent',
	'wedding',
	'hospital',
	'school',
	'job'
];

/** Every three cards of the deck, in its order. */
const hands = deck.flatMap((first, a) =>
	deck.slice(a + 1).flatMap((second, b) => deck.slice(a + b + 2).map((third) => [first, second, third] as const))
);
export const handCount = 84;

/** Three cards for a number from 1 to 84: each number has its own three, and neighbours have little in common. */
export const handOf = (number: number): readonly Card[] =>
	number === 0 ? [] : (hands[(number * 37) % handCount] ?? []);
