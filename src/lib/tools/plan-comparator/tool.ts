import {
	affordability,
	halfUp,
	workOutOffer,
	type Fen,
	type OfferFigures,
	type Schedule
} from '../../finance/index.ts';
import { formatMoney, formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { list, percent, text, whole, yuan, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';

const mostYuan = 100_000_000;

const fields = {
	debt: yuan({ label: m.tool_forbear_debt, min: 1, max: mostYuan }),
	income: yuan({ label: m.tool_forbear_income, min: 1, max: mostYuan, half: true }),
	costs: yuan({ label: m.tool_forbear_costs, min: 0, max: mostYuan, half: true }),
	funding: percent({ label: m.tool_forbear_funding, hint: m.tool_forbear_funding_hint, min: 0, max: 50 }),
	plans: list({
		label: m.tool_forbear_plans,
		name: (number) => m.tool_forbear_plan({ number }),
		add: m.tool_forbear_add,
		min: 1,
		max: 4,
		row: {
			name: text({ label: m.tool_forbear_name, max: 40 }),
			rate: percent({ label: m.tool_rate_year, min: 0, max: 100, half: true }),
			months: whole({ label: m.tool_months_label, unit: m.tool_months_unit, min: 1, max: 360, half: true }),
			pause: whole({ label: m.tool_forbear_pause, unit: m.tool_months_unit, min: 0, max: 24, blank: 0, half: true }),
			forgiven: yuan({ label: m.tool_forbear_forgiven, min: 0, max: mostYuan, blank: 0, half: true })
		}
	})
};

type Asked = InputOf<typeof fields>;

export interface Plan {
	readonly offer: OfferFigures;
	/** Left in a month with 30 % less income once the highest payment is made; negative if money is short. */
	readonly leanMargin: Fen;
	/** What the lender gives up in today's money: the debt less what the payments are worth at its funding rate. */
	readonly lenderCost: Fen;
}

export interface Forbearance {
	readonly safe: Fen;
	readonly plans: readonly Plan[];
	/** The cheapest for the borrower among those that they can carry; null if they can carry none. */
	readonly best: number | null;
}

/** Payments in today's money, at a nominal yearly rate. */
const worthToday = ({ rows, terms }: Schedule, rate: number): Fen =>
	halfUp(rows.reduce((sum, { payment, time }) => sum + payment / (1 + rate / terms.periodsPerYear) ** time, 0));

function compute({ debt, income, costs, funding, plans }: Asked): Forbearance {
	const { safeInstalment: safe, stressed } = affordability({ income, fixedCosts: costs });
	const compared = plans.map(({ name, rate, months, pause, forgiven }, index) => {
		const terms = { method: 'equal-instalments', annualRate: rate, periods: months, grace: pause, forgiven } as const;
		const title = name === '' ? m.tool_forbear_plan({ number: index + 1 }) : name;
		const offer = workOutOffer(debt, { name: title, ...terms }, safe);
		return {
			offer,
			leanMargin: stressed.margin - offer.highestPayment,
			lenderCost: debt - worthToday(offer.schedule, funding)
		};
	});
	const carried = compared.filter(({ offer }) => offer.sustainable).toSorted((a, b) => a.offer.cost - b.offer.cost);
	return { safe, plans: compared, best: carried[0] ? compared.indexOf(carried[0]) : null };
}

export const planComparator = defineTool({
	id: 'plan-comparator',
	title: m.tool_forbear_title,
	summary: m.tool_forbear_summary,
	lesson: { course: 'lender-kit', lesson: 'forbearance-and-counselling' },
	fields,
	groups: [
		{ legend: m.tool_forbear_group_who, names: ['debt', 'income', 'costs'] },
		{ legend: m.tool_forbear_plans, names: ['plans'] },
		{ legend: m.tool_forbear_group_lender, names: ['funding'] }
	],
	check: ({ plans, debt }) =>
		plans.flatMap(({ pause, months, forgiven }, index) => [
			...(pause < months ? [] : [{ field: `plans.${index}.pause`, fault: 'pause_too_long' }]),
			...(forgiven < debt ? [] : [{ field: `plans.${index}.forgiven`, fault: 'all_forgiven' }])
		]),
	faults: { pause_too_long: m.tool_forbear_pause_too_long, all_forgiven: m.tool_forbear_all_forgiven },
	example: () => ({
		debt: '24000',
		income: '4800',
		costs: '2600',
		funding: '4',
		'plans.0.name': m.tool_forbear_example_longer(),
		'plans.0.rate': '14.4',
		'plans.0.months': '36',
		'plans.0.pause': '0',
		'plans.0.forgiven': '0',
		'plans.1.name': m.tool_forbear_example_pause(),
		'plans.1.rate': '14.4',
		'plans.1.months': '24',
		'plans.1.pause': '3',
		'plans.1.forgiven': '0',
		'plans.2.name': m.tool_forbear_example_lower(),
		'plans.2.rate': '7.2',
		'plans.2.months': '36',
		'plans.2.pause': '0',
		'plans.2.forgiven': '1000'
	}),
	convention: m.tool_forbear_convention,
	facts: ['card-personal-instalments', 'extension-needs-consent'],
	compute,
	says({ result: { plans, best, safe } }, locale) {
		const chosen = best === null ? undefined : plans[best];
		if (!chosen) return m.tool_forbear_says_none({ safe: formatMoney(safe, locale) });
		return m.tool_forbear_says({
			name: chosen.offer.name,
			payment: formatMoney(chosen.offer.highestPayment, locale),
			months: formatNumber(chosen.offer.periods, locale)
		});
	},
	table: ({ result }) => ({
		caption: m.tool_forbear_plans(),
		columns: [
			{ label: m.tool_forbear_name(), kind: 'text' },
			{ label: m.tool_forbear_highest(), kind: 'yuan' },
			{ label: m.tool_forbear_cost(), kind: 'yuan' },
			{ label: m.tool_forbear_lean(), kind: 'yuan' },
			{ label: m.tool_forbear_lender(), kind: 'yuan' }
		],
		rows: result.plans.map(({ offer, leanMargin, lenderCost }) => [
			offer.name,
			offer.highestPayment,
			offer.cost,
			leanMargin,
			lenderCost
		])
	})
});
