import { fromEffective, fromNominal, halfUp, portion, type Fen } from '../../finance/index.ts';
import { formatMoney, formatPercent } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { choice, percent, whole, yuan, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';

const fields = {
	quoted: choice({
		label: m.tool_rate_quoted,
		choices: {
			day: m.tool_rate_day,
			month: m.tool_rate_month,
			year: m.tool_rate_nominal,
			effective: m.tool_rate_effective
		}
	}),
	rate: percent({ label: m.tool_rate_rate, hint: m.tool_rate_rate_hint, min: 0, max: 100 }),
	amount: yuan({ label: m.tool_rate_amount, min: 1, max: 100_000_000 }),
	days: whole({
		label: m.tool_rate_days,
		unit: m.tool_rate_days_unit,
		min: 1,
		max: 3650,
		slider: { min: 1, max: 365, step: 1 }
	})
};

type Asked = InputOf<typeof fields>;

/** One price said in every way, as fractions. A year has 12 months and 365 days; interest is charged each month. */
export interface Rates {
	readonly daily: number;
	readonly monthly: number;
	readonly nominal: number;
	readonly effective: number;
	/** Interest on the amount while nothing of it is repaid: for a day, for 30, for a year, and for the days asked about. */
	readonly aDay: Fen;
	readonly aMonth: Fen;
	readonly aYear: Fen;
	readonly forDays: Fen;
}

const perYear: Readonly<Record<Exclude<Asked['quoted'], 'effective'>, number>> = { day: 365, month: 12, year: 1 };

function compute({ quoted, rate, amount, days }: Asked): Rates {
	const charged = quoted === 'effective' ? fromEffective(rate, 12) : fromNominal(rate * perYear[quoted], 12);
	const { nominal, effective } = charged;
	const interest = (over: number): Fen => portion(amount, nominal, over, 365);
	return {
		daily: nominal / 365,
		monthly: nominal / 12,
		nominal,
		effective,
		aDay: interest(1),
		aMonth: interest(30),
		aYear: halfUp(amount * nominal),
		forDays: interest(days)
	};
}

export const rateConverter = defineTool({
	id: 'rate-converter',
	title: m.tool_rate_title,
	summary: m.tool_rate_summary,
	lesson: { course: 'true-cost', lesson: 'daily-monthly-yearly' },
	fields,
	groups: [
		{ legend: m.tool_rate_group_rate, names: ['quoted', 'rate'] },
		{ legend: m.tool_rate_group_sum, names: ['amount', 'days'] }
	],
	example: { quoted: 'day', rate: '0.05', amount: '10000', days: '90' },
	convention: m.tool_rate_convention,
	facts: ['annualised-rate-display'],
	compute,
	says: ({ input, result }, locale) =>
		m.tool_rate_says({
			nominal: formatPercent(result.nominal * 100, locale),
			day: formatMoney(result.aDay, locale),
			amount: formatMoney(input.amount, locale),
			year: formatMoney(result.aYear, locale)
		}),
	table: ({ result }) => ({
		caption: m.tool_rate_table(),
		columns: [
			{ label: m.tool_rate_way(), kind: 'text' },
			{ label: m.tool_rate_is(), kind: 'percent' },
			{ label: m.tool_rate_costs(), kind: 'yuan' }
		],
		rows: [
			[m.tool_rate_day(), result.daily, result.aDay],
			[m.tool_rate_month(), result.monthly, result.aMonth],
			[m.tool_rate_nominal(), result.nominal, result.aYear],
			[m.tool_rate_effective(), result.effective, '–']
		]
	})
});
