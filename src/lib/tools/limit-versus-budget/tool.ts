import { equalInstalments, levelInstalment, maximumLoan, type Fen } from '../../finance/index.ts';
import { formatMoney } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { percent, whole, yuan, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';

const mostYuan = 100_000_000;

const fields = {
	limit: yuan({
		label: m.tool_limit_limit,
		hint: m.tool_limit_limit_hint,
		min: 100,
		max: mostYuan,
		slider: { min: 1000, max: 200_000, step: 1000 }
	}),
	instalment: yuan({
		label: m.tool_limit_instalment,
		hint: m.tool_limit_instalment_hint,
		min: 0,
		max: mostYuan,
		slider: { min: 0, max: 5000, step: 50 }
	}),
	rate: percent({ label: m.tool_rate_year, min: 0, max: 1000, half: true }),
	months: whole({ label: m.tool_months_label, unit: m.tool_months_unit, min: 1, max: 600, half: true })
};

export interface Carried {
	/** How much of the limit the safe instalment repays, in whole yuan. */
	readonly carries: Fen;
	/** The same as a fraction of the limit. */
	readonly share: number;
	/** What the whole limit would ask each month, and cost in interest. */
	readonly instalment: Fen;
	readonly interest: Fen;
	/** How much that is above the safe instalment; 0 if it isn't. */
	readonly over: Fen;
	readonly carriedInterest: Fen;
}

function compute({ limit, instalment, rate, months }: InputOf<typeof fields>): Carried {
	const largest = maximumLoan(instalment, rate, months);
	const carries = Math.min(limit, largest - (largest % 100));
	const whole = { principal: limit, annualRate: rate, periods: months };
	const asked = levelInstalment(whole);
	return {
		carries,
		share: carries / limit,
		instalment: asked,
		interest: equalInstalments(whole).totals.interest,
		over: Math.max(0, asked - instalment),
		carriedInterest: carries === 0 ? 0 : equalInstalments({ ...whole, principal: carries }).totals.interest
	};
}

export const limitVersusBudget = defineTool({
	id: 'limit-versus-budget',
	title: m.tool_limit_title,
	summary: m.tool_limit_summary,
	lesson: { course: 'before-you-borrow', lesson: 'approved-is-not-affordable' },
	fields,
	groups: [
		{ legend: m.tool_limit_group_limit, names: ['limit'] },
		{ legend: m.tool_limit_group_budget, names: ['instalment', 'rate', 'months'] }
	],
	example: { limit: '50000', instalment: '1000', rate: '18', months: '24' },
	convention: m.tool_convention_level,
	compute,
	says({ input, result: { carries } }, locale) {
		const limit = formatMoney(input.limit, locale);
		if (carries === input.limit) return m.tool_limit_says_all({ limit });
		if (carries === 0) return m.tool_limit_says_none({ limit });
		return m.tool_limit_says({ limit, carries: formatMoney(carries, locale) });
	},
	table: ({ input, result }) => ({
		caption: m.tool_limit_table(),
		columns: [
			{ label: m.tool_limit_loan(), kind: 'text' },
			{ label: m.tool_limit_borrowed(), kind: 'yuan' },
			{ label: m.tool_limit_each(), kind: 'yuan' },
			{ label: m.tool_limit_interest(), kind: 'yuan' }
		],
		rows: [
			[m.tool_limit_whole(), input.limit, result.instalment, result.interest],
			[m.tool_limit_fitting(), result.carries, instalmentOf(result, input), result.carriedInterest]
		]
	})
});

const instalmentOf = ({ carries }: Carried, { rate, months }: InputOf<typeof fields>): Fen =>
	carries === 0 ? 0 : levelInstalment({ principal: carries, annualRate: rate, periods: months });
