import {
	aprOf,
	highestPayment,
	makeSchedule,
	portion,
	type AnnualRate,
	type Fen,
	type PeriodicMethod,
	type Schedule
} from '../../finance/index.ts';
import { formatMoney } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { choice, date, percent, whole, yuan, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';

const mostYuan = 100_000_000;
const methods = {
	'equal-instalments': m.tool_plot_equal_instalments,
	'equal-principal': m.tool_plot_equal_principal,
	'interest-first': m.tool_plot_interest_first,
	'flat-fee': m.tool_plot_flat_fee
};
const method = choice<PeriodicMethod>({ label: m.tool_plot_method, choices: methods, menu: true });
const rate = percent({ label: m.tool_plot_rate, hint: m.tool_plot_rate_hint, min: 0, max: 100, half: true });
const months = whole({ label: m.tool_months_label, unit: m.tool_months_unit, min: 1, max: 360, half: true });
const upfront = yuan({ label: m.tool_plot_upfront, min: 0, max: mostYuan, blank: 0 });

const fields = {
	amount: yuan({ label: m.tool_plot_amount, min: 1, max: mostYuan }),
	methodA: method,
	rateA: rate,
	monthsA: months,
	upfrontA: upfront,
	methodB: method,
	rateB: rate,
	monthsB: months,
	upfrontB: upfront,
	drawn: choice({ label: m.tool_plot_drawn, choices: { payment: m.tool_plot_payment, balance: m.tool_plot_balance } }),
	taken: choice({ label: m.tool_plot_taken, choices: { a: m.tool_plot_a, b: m.tool_plot_b } }),
	firstDue: date({ label: m.tool_plot_first_due, hint: m.tool_plot_first_due_hint })
};

/** One of the two offers, worked out. */
export interface Plotted {
	readonly method: PeriodicMethod;
	readonly schedule: Schedule;
	readonly apr: AnnualRate;
	readonly first: Fen;
	readonly highest: Fen;
	readonly cost: Fen;
}

interface Compared {
	readonly a: Plotted;
	readonly b: Plotted;
}

function plotted(method: PeriodicMethod, principal: Fen, rate: number, periods: number, upfrontFee: Fen): Plotted {
	const flat = method === 'flat-fee';
	const schedule = makeSchedule(method, {
		principal,
		periods,
		upfrontFee,
		annualRate: flat ? 0 : rate,
		feePerPeriod: flat ? portion(principal, rate) : 0
	});
	return {
		method,
		schedule,
		apr: aprOf(schedule),
		first: schedule.rows[0]?.payment ?? 0,
		highest: highestPayment(schedule),
		cost: schedule.totals.cost
	};
}

const compute = (input: InputOf<typeof fields>): Compared => ({
	a: plotted(input.methodA, input.amount, input.rateA, input.monthsA, input.upfrontA),
	b: plotted(input.methodB, input.amount, input.rateB, input.monthsB, input.upfrontB)
});

/** What a method is called. */
export const methodName = (method: PeriodicMethod): string => methods[method]();

export const schedulePlotter = defineTool({
	id: 'schedule-plotter',
	title: m.tool_plot_title,
	summary: m.tool_plot_summary,
	lesson: { course: 'true-cost', lesson: 'two-repayment-styles' },
	fields,
	groups: [
		{ legend: m.tool_plot_group_amount, names: ['amount'] },
		{ legend: m.tool_plot_a, names: ['methodA', 'rateA', 'monthsA', 'upfrontA'] },
		{ legend: m.tool_plot_b, names: ['methodB', 'rateB', 'monthsB', 'upfrontB'] },
		{ legend: m.tool_plot_group_picture, names: ['drawn'] },
		{ legend: m.tool_plot_group_calendar, names: ['taken', 'firstDue'] }
	],
	check: ({ amount, upfrontA, upfrontB }) =>
		[
			{ field: 'upfrontA', upfront: upfrontA },
			{ field: 'upfrontB', upfront: upfrontB }
		].flatMap(({ field, upfront }) => (upfront < amount ? [] : [{ field, fault: 'nothing_received' }])),
	faults: { nothing_received: m.tool_plot_nothing_received },
	example: {
		amount: '60000',
		methodA: 'equal-instalments',
		rateA: '9',
		monthsA: '24',
		upfrontA: '0',
		methodB: 'equal-principal',
		rateB: '9',
		monthsB: '24',
		upfrontB: '0',
		drawn: 'payment',
		taken: 'a',
		firstDue: ''
	},
	convention: m.tool_plot_convention,
	facts: ['annualised-rate-display', 'early-repayment-interest'],
	compute,
	says({ result: { a, b } }, locale) {
		const money = (fen: Fen) => formatMoney(fen, locale);
		const [first, second] = [money(a.first), money(b.first)];
		if (a.cost === b.cost) return m.tool_plot_says_same({ cost: money(a.cost), first, second });
		const cheaper = a.cost < b.cost ? m.tool_plot_a() : m.tool_plot_b();
		return m.tool_plot_says({ cheaper, less: money(Math.abs(a.cost - b.cost)), first, second });
	},
	table({ result: { a, b } }) {
		const length = Math.max(a.schedule.rows.length, b.schedule.rows.length);
		const both = (say: () => string) => [
			{ label: m.tool_plot_of_a({ what: say() }), kind: 'yuan' as const },
			{ label: m.tool_plot_of_b({ what: say() }), kind: 'yuan' as const }
		];
		return {
			caption: m.tool_plot_table(),
			columns: [
				{ label: m.tool_plot_month(), kind: 'text' },
				...both(m.tool_plot_payment),
				...both(m.tool_plot_interest),
				...both(m.tool_plot_balance)
			],
			rows: Array.from({ length }, (_, index) => {
				const rows = [a, b].map(({ schedule }) => schedule.rows[index]);
				return [
					String(index + 1),
					...rows.map((row) => row?.payment ?? 0),
					...rows.map((row) => (row ? row.interest + row.fee : 0)),
					...rows.map((row) => row?.balance ?? 0)
				];
			})
		};
	},
	files: {
		'due-dates.ics': {
			label: m.tool_plot_ics,
			type: 'text/calendar',
			make: async (...made) => (await import('./calendar.ts')).dueDates(...made)
		}
	}
});
