import { formatMoney } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { defineTool } from '../tool.ts';
import { compute, fields, layers, type Layer } from './month.ts';

/** What each layer is called. */
export const layerName: Readonly<Record<Layer, () => string>> = {
	repayment: m.tool_budget_repayment,
	home: m.tool_budget_home,
	living: m.tool_budget_living,
	family: m.tool_budget_family,
	saving: m.tool_budget_saving,
	wish: m.tool_budget_wish
};

const row = (index: number, name: string, kind: string, amount: string, day: string) => ({
	[`bills.${index}.name`]: name,
	[`bills.${index}.kind`]: kind,
	[`bills.${index}.amount`]: amount,
	[`bills.${index}.day`]: day
});

export const budgetBuilder = defineTool({
	id: 'budget-builder',
	title: m.tool_budget_title,
	summary: m.tool_budget_summary,
	lesson: { course: 'budget-and-buffer', lesson: 'a-plan-that-fits' },
	fields,
	groups: [
		{ legend: m.tool_budget_group_in, names: ['income', 'low', 'payday', 'cash'] },
		{ legend: m.tool_budget_bills, names: ['bills'] },
		{ legend: m.tool_budget_group_saving, names: ['saving'] }
	],
	example: () => ({
		income: '6500',
		low: '4800',
		payday: '10',
		cash: '300',
		saving: '300',
		...row(0, m.tool_budget_example_rent(), 'home', '1500', '1'),
		...row(1, m.tool_budget_example_food(), 'living', '1600', ''),
		...row(2, m.tool_budget_example_loan(), 'repayment', '900', '20'),
		...row(3, m.tool_budget_example_parents(), 'family', '800', '15'),
		...row(4, m.tool_budget_example_fun(), 'wish', '600', '')
	}),
	convention: m.tool_budget_convention,
	compute,
	says({ result: { left, leftLow } }, locale) {
		if (left < 0) return m.tool_budget_says_short({ short: formatMoney(-left, locale) });
		const said = { left: formatMoney(left, locale), low: formatMoney(Math.abs(leftLow), locale) };
		return leftLow < 0 ? m.tool_budget_says_low_short(said) : m.tool_budget_says(said);
	},
	table: ({ result }) => ({
		caption: m.tool_budget_table(),
		columns: [
			{ label: m.tool_budget_goes_to(), kind: 'text' },
			{ label: m.tool_budget_amount(), kind: 'yuan' }
		],
		rows: layers.map((layer) => [layerName[layer](), result.layers[layer]])
	})
});
