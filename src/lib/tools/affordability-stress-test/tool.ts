import { affordability, equalInstalments, levelInstalment, maximumLoan, type Fen } from '../../finance/index.ts';
import { formatMoney, formatPercent } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { percent, whole, yuan, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';

const mostYuan = 100_000_000;

const fields = {
	income: yuan({ label: m.tool_afford_income, hint: m.tool_afford_income_hint, min: 1, max: mostYuan }),
	fixedCosts: yuan({ label: m.tool_afford_fixed, hint: m.tool_afford_fixed_hint, min: 0, max: mostYuan }),
	dependants: whole({ label: m.tool_afford_dependants, unit: m.tool_people, min: 0, max: 50, blank: 0, half: true }),
	costEach: yuan({ label: m.tool_afford_each, min: 0, max: mostYuan, blank: 0, half: true }),
	repayments: yuan({
		label: m.tool_afford_repayments,
		hint: m.tool_afford_repayments_hint,
		min: 0,
		max: mostYuan,
		blank: 0
	}),
	loan: yuan({
		label: m.tool_afford_loan,
		hint: m.tool_afford_loan_hint,
		min: 0,
		max: mostYuan,
		blank: 0,
		slider: { min: 0, max: 100_000, step: 1000 }
	}),
	rate: percent({ label: m.tool_rate_year, min: 0, max: 1000, half: true }),
	months: whole({ label: m.tool_months_label, unit: m.tool_months_unit, min: 1, max: 600, half: true }),
	drop: percent({
		label: m.tool_afford_drop,
		min: 0,
		max: 90,
		blank: 30,
		slider: { min: 10, max: 50, step: 5 }
	})
};

export interface Afforded {
	/** What must be paid each month before any new loan. */
	readonly due: Fen;
	/** Left in an ordinary month, and in one with less income; negative if money is short. */
	readonly left: Fen;
	readonly stressedIncome: Fen;
	readonly stressedLeft: Fen;
	readonly safe: Fen;
	/** The largest loan whose instalment is safe, in whole yuan. */
	readonly largest: Fen;
	/** The loan that is wanted, if any. `over` is how much its instalment exceeds the safe one; 0 if it fits. */
	readonly loan: { readonly instalment: Fen; readonly interest: Fen; readonly paid: Fen; readonly over: Fen } | null;
}

function compute(input: InputOf<typeof fields>): Afforded {
	const { income, fixedCosts, dependants, costEach, repayments, loan, rate, months, drop } = input;
	const household = { income, fixedCosts, dependants, costPerDependant: costEach, repayments };
	const { now, stressed, safeInstalment: safe } = affordability(household, drop, 0);
	const largest = maximumLoan(safe, rate, months);
	return {
		due: income - now.margin,
		left: now.margin,
		stressedIncome: stressed.income,
		stressedLeft: stressed.margin,
		safe,
		largest: largest - (largest % 100),
		loan: loan === 0 ? null : loanOf(loan, rate, months, safe)
	};
}

function loanOf(principal: Fen, annualRate: number, periods: number, safe: Fen) {
	const terms = { principal, annualRate, periods };
	const { interest, paid } = equalInstalments(terms).totals;
	const instalment = levelInstalment(terms);
	return { instalment, interest, paid, over: Math.max(0, instalment - safe) };
}

export const affordabilityStressTest = defineTool({
	id: 'affordability-stress-test',
	title: m.tool_afford_title,
	summary: m.tool_afford_summary,
	lesson: { course: 'before-you-borrow', lesson: 'what-can-i-repay' },
	fields,
	groups: [
		{ legend: m.tool_afford_group_month, names: ['income', 'fixedCosts', 'dependants', 'costEach', 'repayments'] },
		{ legend: m.tool_afford_group_loan, names: ['loan', 'rate', 'months'] },
		{ legend: m.tool_afford_group_stress, names: ['drop'] }
	],
	example: {
		income: '8000',
		fixedCosts: '3000',
		dependants: '2',
		costEach: '600',
		repayments: '400',
		loan: '30000',
		rate: '14.4',
		months: '24',
		drop: '30'
	},
	convention: m.tool_convention_level,
	compute,
	says({ input, result }, locale) {
		const drop = formatPercent(input.drop * 100, locale);
		if (result.safe > 0) return m.tool_afford_says({ safe: formatMoney(result.safe, locale), drop });
		if (result.stressedLeft === 0) return m.tool_afford_says_zero({ drop });
		return m.tool_afford_says_nothing({ drop, short: formatMoney(-result.stressedLeft, locale) });
	},
	table({ input, result }) {
		const { loan } = result;
		const months = [m.tool_afford_usual(), m.tool_afford_lean()];
		const [usual = '', lean = ''] = months;
		return {
			caption: m.tool_afford_table(),
			columns: [
				{ label: m.tool_afford_month(), kind: 'text' },
				{ label: usual, kind: 'yuan' },
				{ label: lean, kind: 'yuan' }
			],
			rows: [
				[m.tool_afford_income(), input.income, result.stressedIncome],
				[m.tool_afford_due(), result.due, result.due],
				[m.tool_afford_left(), result.left, result.stressedLeft],
				...(loan
					? [
							[m.tool_afford_instalment(), loan.instalment, loan.instalment],
							[m.tool_afford_left_after(), result.left - loan.instalment, result.stressedLeft - loan.instalment]
						]
					: [])
			]
		};
	}
});
