import { sum } from '../../finance/index.ts';
import { formatMoney } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { rowPath } from '../fields.ts';
import { defineTool } from '../tool.ts';
import { dueDays } from './due-days.ts';
import { fields } from './fields.ts';
import { compute, layers, type Layer } from './month.ts';

/** What each layer is called. */
export const layerName: Readonly<Record<Layer, () => string>> = {
	duties: m.tool_budget_duties,
	needs: m.tool_budget_needs,
	saving: m.tool_budget_buffer,
	wishes: m.tool_budget_group_wishes
};

const rows = (list: string, each: readonly Readonly<Record<string, string>>[]) =>
	Object.fromEntries(
		each.flatMap((row, index) => Object.entries(row).map(([name, typed]) => [rowPath(list, index, name), typed]))
	);

export const budgetBuilder = defineTool({
	id: 'budget-builder',
	title: m.tool_budget_title,
	summary: m.tool_budget_summary,
	lesson: { course: 'budget-and-buffer', lesson: 'a-plan-that-fits' },
	fields,
	groups: [
		{ legend: m.tool_budget_incomes, names: ['incomes'] },
		{ legend: m.tool_budget_group_must, names: ['must'] },
		{ legend: m.tool_budget_buffer, names: ['saving'] },
		{ legend: m.tool_budget_group_wishes, names: ['wishes'] },
		{ legend: m.tool_budget_group_today, names: ['today', 'cash'] }
	],
	check: ({ incomes }) =>
		sum(incomes.map(({ usual }) => usual)) > 0 ? [] : [{ field: 'incomes.0.usual', fault: 'no_income' }],
	faults: { no_income: m.tool_budget_no_income },
	example: () => ({
		today: '24',
		cash: '1500',
		saving: '300',
		...rows('incomes', [{ name: m.tool_budget_wage(), day: '10', usual: '6500', low: '4800' }]),
		...rows('must', [
			{ kind: 'rent', name: '', amount: '1500', day: '1' },
			{ kind: 'repayment', name: m.tool_budget_example_loan(), amount: '900', day: '20' },
			{ kind: 'food', name: '', amount: '1500', day: '' },
			{ kind: 'transport', name: '', amount: '200', day: '' },
			{ kind: 'family', name: m.tool_budget_example_parents(), amount: '800', day: '15' }
		]),
		...rows('wishes', [
			{ name: m.tool_budget_example_clothes(), amount: '350' },
			{ name: m.tool_budget_example_fun(), amount: '250' }
		])
	}),
	convention: m.tool_budget_convention,
	compute,
	says({ result: { left, leftLow } }, locale) {
		if (left < 0) return m.tool_budget_says_short({ short: formatMoney(-left, locale) });
		const said = { left: formatMoney(left, locale), low: formatMoney(Math.abs(leftLow), locale) };
		return leftLow < 0 ? m.tool_budget_says_low_short(said) : m.tool_budget_says(said);
	},
	table({ result }) {
		let left = result.usual;
		return {
			caption: m.tool_budget_order(),
			columns: [
				{ label: m.tool_budget_goes_to(), kind: 'text' },
				{ label: m.tool_budget_amount(), kind: 'yuan' },
				{ label: m.tool_budget_left_after(), kind: 'yuan' }
			],
			rows: layers.map((layer) => [layerName[layer](), result.layers[layer], (left -= result.layers[layer])])
		};
	},
	files: {
		'due-days.ics': {
			label: m.tool_budget_ics,
			type: 'text/calendar',
			make: ({ input }, now, locale) => dueDays(input, now, locale)
		}
	}
});
