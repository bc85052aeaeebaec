import type { Fen } from '../../finance/index.ts';
import { formatMoney, formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { checks, openChoice, whole, yuan, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';
import { cardNames, handCount, type Card } from './cards.ts';
import { asked, sorted, type BillId } from './triage.ts';
import { yearOf } from './year.ts';

const mostYuan = 10_000_000;
const place = (label: () => string) => openChoice<BillId>({ label, choices: asked, menu: true });

const fields = {
	income: yuan({ label: m.tool_shock_income, min: 0, max: mostYuan, half: true }),
	must: yuan({ label: m.tool_shock_must, min: 1, max: mostYuan, half: true }),
	savings: yuan({ label: m.tool_shock_savings, min: 0, max: mostYuan, blank: 0, half: true }),
	saving: yuan({ label: m.tool_shock_saving, min: 0, max: mostYuan, blank: 0, half: true }),
	cards: checks<Card>({ label: m.tool_shock_cards, hint: m.tool_shock_cards_hint, choices: cardNames }),
	hand: whole({ label: m.tool_shock_hand, hint: m.tool_shock_hand_hint, min: 0, max: handCount, blank: 0 }),
	worry: yuan({ label: m.tool_shock_worry, min: 0, max: mostYuan, blank: 0 }),
	months: whole({
		label: m.tool_shock_months,
		unit: m.tool_months_unit,
		min: 1,
		max: 12,
		slider: { min: 1, max: 12, step: 1 }
	}),
	first: place(m.tool_shock_first),
	second: place(m.tool_shock_second),
	third: place(m.tool_shock_third)
};

const compute = (input: InputOf<typeof fields>) => ({
	...yearOf(input),
	/** Missing each month before any shock. */
	short: Math.max(0, input.must - input.income),
	triage: sorted([input.first, input.second, input.third])
});

/** What a card is called; null is the reader's own. */
export const sayCard = (card: Card | null): string => (card === null ? m.tool_shock_own() : cardNames[card]());

export const shockCards = defineTool({
	id: 'shock-cards',
	title: m.tool_shock_title,
	summary: m.tool_shock_summary,
	lesson: { course: 'budget-and-buffer', lesson: 'shocks-and-buffer' },
	fields,
	groups: [
		{ legend: m.tool_shock_group_month, names: ['income', 'must', 'savings', 'saving'] },
		{ legend: m.tool_shock_group_cards, names: ['cards', 'hand', 'worry'] },
		{ legend: m.tool_shock_group_buffer, names: ['months'] },
		{ legend: m.tool_shock_group_first, names: ['first', 'second', 'third'] }
	],
	example: {
		income: '5600',
		must: '4900',
		savings: '3000',
		saving: '400',
		cards: 'bike hours hospital',
		hand: '',
		worry: '',
		months: '3',
		first: '',
		second: '',
		third: ''
	},
	convention: m.tool_shock_convention,
	compute,
	says({ result: { strikes, runsOut, missing, taken, cash, short } }, locale) {
		const money = (fen: Fen) => formatMoney(fen, locale);
		if (strikes.length === 0)
			return short > 0 ? m.tool_shock_says_short({ short: money(short) }) : m.tool_shock_says_none();
		if (runsOut === null) return m.tool_shock_says({ taken: money(taken), least: money(Math.min(...cash)) });
		return m.tool_shock_says_out({
			taken: money(taken),
			month: formatNumber(runsOut, locale),
			missing: money(missing)
		});
	},
	table: ({ result: { cash, strikes } }) => ({
		caption: m.tool_shock_table(),
		columns: [
			{ label: m.tool_shock_month(), kind: 'text' },
			{ label: m.tool_shock_happens(), kind: 'text' },
			{ label: m.tool_shock_in_hand(), kind: 'yuan' }
		],
		rows: cash.map((fen, month) => {
			const struck = strikes.find((each) => each.month === month);
			return [String(month), struck ? sayCard(struck.card) : '', fen];
		})
	})
});
