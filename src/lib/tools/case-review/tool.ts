import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { openChoice, percent, whole, yuan, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';
import { applicants, caseIds, review, type CaseId, type Decision, type Reviewed } from './cases.ts';

const mostYuan = 10_000_000;

export const decisionName: Readonly<Record<Decision, () => string>> = {
	approve: m.tool_review_approve,
	smaller: m.tool_review_smaller,
	decline: m.tool_review_decline
};
const decide = openChoice<Decision>({ label: m.tool_review_decide, choices: decisionName });

const fields = {
	courier: decide,
	teacher: decide,
	farmer: decide,
	graduate: decide,
	nurse: decide,
	stall: decide,
	income: yuan({ label: m.tool_review_income, min: 0, max: mostYuan, blank: 0, half: true }),
	costs: yuan({ label: m.tool_review_costs, min: 0, max: mostYuan, blank: 0, half: true }),
	repayments: yuan({ label: m.tool_review_repayments, min: 0, max: mostYuan, blank: 0, half: true }),
	wanted: yuan({ label: m.tool_review_wanted, min: 0, max: mostYuan, blank: 0, half: true }),
	rate: percent({ label: m.tool_rate_year, min: 0, max: 100, blank: 12, half: true }),
	months: whole({ label: m.tool_months_label, unit: m.tool_months_unit, min: 1, max: 360, blank: 12, half: true })
};

export interface Desk {
	readonly cases: readonly { readonly id: CaseId; readonly given: Decision | ''; readonly reviewed: Reviewed }[];
	/** The officer's own case; null where nothing was asked for. */
	readonly own: Reviewed | null;
}

function compute(input: InputOf<typeof fields>): Desk {
	const { income, wanted } = input;
	return {
		cases: caseIds.map((id) => ({ id, given: input[id], reviewed: review(applicants[id]) })),
		own: wanted > 0 && income > 0 ? review(input) : null
	};
}

export const caseReview = defineTool({
	id: 'case-review',
	title: m.tool_review_title,
	summary: m.tool_review_summary,
	lesson: { course: 'lender-kit', lesson: 'responsible-limits' },
	fields,
	groups: [
		{ legend: m.tool_review_group, names: [...caseIds] },
		{ legend: m.tool_review_group_own, names: ['income', 'costs', 'repayments', 'wanted', 'rate', 'months'] }
	],
	reveal: m.tool_review_reveal,
	example: {
		courier: '',
		teacher: '',
		farmer: '',
		graduate: '',
		nurse: '',
		stall: '',
		income: '',
		costs: '',
		repayments: '',
		wanted: '',
		rate: '',
		months: ''
	},
	convention: m.tool_review_convention,
	facts: ['automated-decisions'],
	compute,
	says({ result: { cases } }, locale) {
		const given = cases.filter((each) => each.given !== '');
		if (given.length === 0) return m.tool_review_says_none();
		const alike = given.filter((each) => each.given === each.reviewed.decision).length;
		return m.tool_review_says({ count: formatNumber(given.length, locale), alike: formatNumber(alike, locale) });
	},
	table: ({ result }) => ({
		caption: m.tool_review_table(),
		columns: [
			{ label: m.tool_review_case(), kind: 'text' },
			{ label: m.tool_review_instalment(), kind: 'yuan' },
			{ label: m.tool_review_safe(), kind: 'yuan' },
			{ label: m.tool_review_limit(), kind: 'yuan' },
			{ label: m.tool_review_dti(), kind: 'percent' }
		],
		rows: result.cases.map(({ reviewed }, index) => [
			String(index + 1),
			reviewed.instalment,
			reviewed.safe,
			reviewed.limit,
			reviewed.debtToIncome
		])
	})
});
