import { compareDebtPlans, PlanError, sum, type DebtPlan, type Fen } from '../../finance/index.ts';
import { formatMoney, formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { choice, date, list, percent, text, whole, yuan, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';

const mostYuan = 100_000_000;

const fields = {
	debts: list({
		label: m.tool_debts_debts,
		name: (number) => m.tool_debts_debt({ number }),
		add: m.tool_debts_add,
		min: 1,
		max: 20,
		row: {
			name: text({ label: m.tool_debts_name, max: 40 }),
			balance: yuan({ label: m.tool_debts_balance, min: 1, max: mostYuan, half: true }),
			rate: percent({ label: m.tool_rate_year, min: 0, max: 1000, half: true }),
			minimum: yuan({ label: m.tool_debts_minimum, min: 0, max: mostYuan, blank: 0, half: true }),
			due: whole({ label: m.tool_debts_due, min: 1, max: 31, blank: 1, half: true }),
			rank: whole({ label: m.tool_debts_rank, min: 1, max: 20, blank: 20 })
		}
	}),
	budget: yuan({
		label: m.tool_debts_budget,
		hint: m.tool_debts_budget_hint,
		min: 1,
		max: mostYuan,
		slider: { min: 100, max: 10_000, step: 100 }
	}),
	order: choice({
		label: m.tool_debts_order,
		choices: { avalanche: m.tool_debts_avalanche, snowball: m.tool_debts_snowball, own: m.tool_debts_own }
	}),
	start: date({ label: m.tool_debts_start, hint: m.tool_debts_start_hint })
};

type Asked = InputOf<typeof fields>;
export type Order = Asked['order'];

interface PlannedDebt {
	readonly id: string;
	readonly name: string;
	readonly due: number;
}

export interface Planned {
	readonly debts: readonly PlannedDebt[];
	readonly owed: Fen;
	/** All that must be paid each month, and what of it the money doesn't cover. */
	readonly minimums: Fen;
	readonly short: Fen;
	/** Null while the money falls short, or where interest outgrows it. */
	readonly plans: Readonly<Record<Order, DebtPlan>> | null;
}

function compute({ debts, budget }: Asked): Planned {
	const named = debts.map((debt, index) => ({
		...debt,
		id: `d${index}`,
		name: debt.name === '' ? m.tool_debts_debt({ number: index + 1 }) : debt.name
	}));
	const owing = named.map(({ id, balance, rate, minimum }) => ({ id, balance, annualRate: rate, minimum }));
	const minimums = sum(named.map(({ minimum, balance }) => Math.min(minimum, balance)));
	const own = named.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
	return {
		debts: named.map(({ id, name, due }) => ({ id, name, due })),
		owed: sum(named.map(({ balance }) => balance)),
		minimums,
		short: Math.max(0, minimums - budget),
		plans: minimums > budget ? null : plansOf(owing, budget, own)
	};
}

function plansOf(...asked: Parameters<typeof compareDebtPlans>): Planned['plans'] {
	try {
		const { avalanche, snowball, custom = avalanche } = compareDebtPlans(...asked);
		return { avalanche, snowball, own: custom };
	} catch (error) {
		if (error instanceof PlanError) return null;
		throw error;
	}
}

/** What is still owed in all at the start and after each month. */
export const owedOver = ({ owed }: Planned, plan: DebtPlan): Fen[] => [
	owed,
	...plan.rows.map((month) => sum(month.map(({ balance }) => balance)))
];

export const debtPlanner = defineTool({
	id: 'debt-planner',
	title: m.tool_debts_title,
	summary: m.tool_debts_summary,
	lesson: { course: 'when-repayment-is-hard', lesson: 'list-rank-plan' },
	fields,
	groups: [
		{ legend: m.tool_debts_debts, names: ['debts'] },
		{ legend: m.tool_debts_group_money, names: ['budget', 'order'] },
		{ legend: m.tool_debts_group_calendar, names: ['start'] }
	],
	example: ({ locale }) => {
		const [card, phone, friend] = {
			'zh-Hans': ['信用卡', '手机分期', '网贷'],
			'zh-Hant': ['信用卡', '手機分期', '網貸'],
			en: ['Credit card', 'Phone instalments', 'App loan']
		}[locale];
		return {
			'debts.0.name': card ?? '',
			'debts.0.balance': '12000',
			'debts.0.rate': '18',
			'debts.0.minimum': '600',
			'debts.0.due': '8',
			'debts.1.name': phone ?? '',
			'debts.1.balance': '2400',
			'debts.1.rate': '12',
			'debts.1.minimum': '220',
			'debts.1.due': '15',
			'debts.2.name': friend ?? '',
			'debts.2.balance': '6000',
			'debts.2.rate': '24',
			'debts.2.minimum': '400',
			'debts.2.due': '20',
			budget: '1800',
			order: 'avalanche',
			start: ''
		};
	},
	convention: m.tool_debts_convention,
	compute,
	says({ input, result: { plans, short, minimums } }, locale) {
		const money = (fen: Fen) => formatMoney(fen, locale);
		if (short > 0) return m.tool_debts_says_short({ minimums: money(minimums), short: money(short) });
		if (!plans) return m.tool_debts_says_never();
		const { months, interest } = plans[input.order];
		return m.tool_debts_says({ months: formatNumber(months, locale), interest: money(interest) });
	},
	table({ input, result: { debts, plans } }) {
		const plan = plans?.[input.order];
		return {
			caption: m.tool_debts_table(),
			columns: [
				{ label: m.tool_debts_month(), kind: 'text' },
				...debts.map(({ name }) => ({ label: name, kind: 'yuan' as const })),
				{ label: m.tool_debts_left(), kind: 'yuan' }
			],
			rows: (plan?.rows ?? []).map((month, index) => [
				String(index + 1),
				...debts.map(({ id }) => month.find((row) => row.id === id)?.payment ?? 0),
				sum(month.map(({ balance }) => balance))
			])
		};
	},
	files: {
		'due-dates.ics': {
			label: m.tool_debts_ics,
			type: 'text/calendar',
			make: async (...made) => (await import('./calendar.ts')).payments(...made)
		}
	}
});
