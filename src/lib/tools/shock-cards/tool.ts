import { emergencyFund, type EmergencyFund, type Fen } from '../../finance/index.ts';
import { formatMoney, formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { checks, openChoice, whole, yuan, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';

const mostYuan = 100_000_000;

/** What a card costs once, and how much of a month's income it takes for how many months; the sums are examples. */
interface Shock {
	readonly cost: Fen;
	readonly drop?: number;
	readonly months?: number;
}
const shocks = {
	bike: { cost: 120_000 },
	hours: { cost: 0, drop: 0.3, months: 2 },
	hospital: { cost: 500_000 },
	phone: { cost: 150_000 },
	wedding: { cost: 60_000 },
	rent: { cost: 180_000 },
	job: { cost: 0, drop: 1, months: 2 },
	school: { cost: 200_000 }
} as const satisfies Record<string, Shock>;
type Card = keyof typeof shocks;

const fields = {
	income: yuan({ label: m.tool_shock_income, min: 0, max: mostYuan, half: true }),
	must: yuan({ label: m.tool_shock_must, min: 1, max: mostYuan, half: true }),
	savings: yuan({ label: m.tool_shock_savings, min: 0, max: mostYuan, blank: 0, half: true }),
	saving: yuan({ label: m.tool_shock_saving, min: 0, max: mostYuan, blank: 0, half: true }),
	months: whole({
		label: m.tool_shock_months,
		unit: m.tool_months_unit,
		min: 1,
		max: 12,
		slider: { min: 1, max: 12, step: 1 }
	}),
	cards: checks<Card>({
		label: m.tool_shock_cards,
		hint: m.tool_shock_cards_hint,
		choices: {
			bike: m.tool_shock_bike,
			hours: m.tool_shock_hours,
			hospital: m.tool_shock_hospital,
			phone: m.tool_shock_phone,
			wedding: m.tool_shock_wedding,
			rent: m.tool_shock_rent,
			job: m.tool_shock_job,
			school: m.tool_shock_school
		}
	}),
	first: openChoice({
		label: m.tool_shock_first,
		choices: {
			medicine: m.tool_shock_medicine,
			rent: m.tool_shock_bill_rent,
			card: m.tool_shock_bill_card,
			friend: m.tool_shock_bill_friend,
			video: m.tool_shock_bill_video
		}
	})
};

export interface Hit {
	readonly fund: EmergencyFund;
	/** Cash at the start and after each of six months. */
	readonly cash: readonly Fen[];
	/** The month, from 1, in which it runs out; null if it lasts. */
	readonly runsOut: number | null;
	/** The most that is missing; 0 if it lasts. */
	readonly missing: Fen;
	/** All that the cards take. */
	readonly taken: Fen;
}

const monthsAhead = 6;

function compute({ income, must, savings, saving, months, cards }: InputOf<typeof fields>): Hit {
	const drawn: readonly Shock[] = cards.map((card) => shocks[card]);
	const cash = [savings];
	let taken = 0;
	for (let month = 1; month <= monthsAhead; month++) {
		const dropped = Math.min(
			1,
			sumOf(drawn, ({ drop = 0, months: lasts = 0 }) => (month <= lasts ? drop : 0))
		);
		const lost = Math.round(income * dropped) + (month === 1 ? sumOf(drawn, ({ cost }) => cost) : 0);
		taken += lost;
		cash.push((cash.at(-1) ?? 0) + income - must - lost);
	}
	const runsOut = cash.findIndex((fen) => fen < 0);
	return {
		fund: emergencyFund(must, months, savings, saving),
		cash,
		runsOut: runsOut === -1 ? null : runsOut,
		missing: Math.max(0, -Math.min(...cash)),
		taken
	};
}

const sumOf = (drawn: readonly Shock[], of: (shock: Shock) => number): number =>
	drawn.reduce((sum, shock) => sum + of(shock), 0);

export const shockCards = defineTool({
	id: 'shock-cards',
	title: m.tool_shock_title,
	summary: m.tool_shock_summary,
	lesson: { course: 'budget-and-buffer', lesson: 'shocks-and-buffer' },
	fields,
	groups: [
		{ legend: m.tool_shock_group_month, names: ['income', 'must', 'savings', 'saving', 'months'] },
		{ legend: m.tool_shock_group_cards, names: ['cards'] },
		{ legend: m.tool_shock_group_first, names: ['first'] }
	],
	example: {
		income: '5600',
		must: '4700',
		savings: '3000',
		saving: '400',
		months: '3',
		cards: 'bike hours',
		first: ''
	},
	convention: m.tool_shock_convention,
	compute,
	says({ result: { runsOut, missing, taken, cash } }, locale) {
		const money = (fen: Fen) => formatMoney(fen, locale);
		if (taken === 0) return m.tool_shock_says_none();
		if (runsOut === null) return m.tool_shock_says({ taken: money(taken), least: money(Math.min(...cash)) });
		return m.tool_shock_says_out({
			taken: money(taken),
			month: formatNumber(runsOut, locale),
			missing: money(missing)
		});
	},
	table: ({ result }) => ({
		caption: m.tool_shock_table(),
		columns: [
			{ label: m.tool_shock_month(), kind: 'text' },
			{ label: m.tool_shock_in_hand(), kind: 'yuan' }
		],
		rows: result.cash.map((fen, month) => [String(month), fen])
	})
});
