import {
	exactProduct,
	overdueByDay,
	penaltyRate,
	type Basis,
	type Fen,
	type OverdueDay,
	type OverdueItem
} from '../../finance/index.ts';
import { formatMoney, formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { choice, list, percent, whole, yuan, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';

const mostYuan = 10_000_000;
const mostDays = 365;

const fields = {
	principal: yuan({ label: m.tool_overdue_principal, hint: m.tool_overdue_principal_hint, min: 1, max: mostYuan }),
	interest: yuan({ label: m.tool_overdue_interest, min: 0, max: mostYuan, blank: 0, half: true }),
	costs: yuan({ label: m.tool_overdue_costs, min: 0, max: mostYuan, blank: 0, half: true }),
	rate: percent({ label: m.tool_overdue_rate, min: 0, max: 100, half: true }),
	uplift: percent({ label: m.tool_overdue_uplift, min: 0, max: 300, half: true }),
	compound: choice({
		label: m.tool_overdue_compound,
		hint: m.tool_overdue_compound_hint,
		choices: { yes: m.tool_overdue_yes, no: m.tool_overdue_no }
	}),
	basis: choice({
		label: m.tool_overdue_basis,
		choices: { act360: m.tool_overdue_360, act365: m.tool_overdue_365 }
	}),
	order: choice({
		label: m.tool_overdue_order,
		choices: { lawful: m.tool_overdue_order_lawful, principal: m.tool_overdue_order_principal }
	}),
	days: whole({
		label: m.tool_overdue_days,
		unit: m.tool_overdue_days_unit,
		min: 1,
		max: mostDays,
		slider: { min: 1, max: mostDays, step: 1 }
	}),
	payments: list({
		label: m.tool_overdue_payments,
		name: (number) => m.tool_overdue_payment({ number }),
		add: m.tool_overdue_add,
		min: 0,
		max: 12,
		row: {
			day: whole({ label: m.tool_overdue_day, min: 1, max: mostDays, half: true }),
			amount: yuan({ label: m.tool_overdue_amount, min: 1, max: mostYuan, half: true })
		}
	})
};

/** What a late payment has come to, day by day. */
export interface Late {
	readonly penaltyRate: number;
	/** From the first overdue day for a year. */
	readonly rows: readonly OverdueDay[];
	/** On the day looked at, and thirty days later. */
	readonly day: OverdueDay;
	readonly later: Fen;
	/** Paid by then. */
	readonly paid: Fen;
	/** All that was due on the due date. */
	readonly atFirst: Fen;
	/** What lateness has added by the day looked at, paid or not. */
	readonly added: Fen;
	/** What a day adds then. */
	readonly aDay: Fen;
}

const orders: Readonly<Record<'lawful' | 'principal', readonly OverdueItem[]>> = {
	lawful: ['costs', 'interest', 'penalty', 'principal'],
	principal: ['principal', 'interest', 'penalty', 'costs']
};
const bases: Readonly<Record<'act360' | 'act365', Basis>> = { act360: 360, act365: 365 };

function compute(input: InputOf<typeof fields>): Late {
	const { principal, interest, costs, days } = input;
	const rate = penaltyRate(input.rate, input.uplift);
	const { rows } = overdueByDay({
		principal,
		unpaidInterest: interest,
		costs,
		penaltyRate: rate,
		basis: bases[input.basis],
		compound: input.compound === 'yes',
		days: mostDays + 30,
		payments: input.payments,
		order: orders[input.order]
	});
	const upTo = rows.slice(0, days);
	const day = upTo.at(-1);
	if (!day) throw new RangeError(`no day ${days}`);
	const paid = upTo.reduce((sum, row) => sum + row.paid, 0);
	const atFirst = principal + interest + costs;
	const bearing = day.principal + (input.compound === 'yes' ? day.interest : 0);
	return {
		penaltyRate: rate,
		rows: rows.slice(0, mostDays),
		day,
		later: rows[days + 29]?.owed ?? day.owed,
		paid,
		atFirst,
		added: day.owed + paid - atFirst,
		aDay: Math.round(exactProduct(bearing, rate) / bases[input.basis])
	};
}

export const overdueSimulator = defineTool({
	id: 'overdue-simulator',
	title: m.tool_overdue_title,
	summary: m.tool_overdue_summary,
	lesson: { course: 'true-cost', lesson: 'when-you-are-late' },
	fields,
	groups: [
		{ legend: m.tool_overdue_group_due, names: ['principal', 'interest', 'costs'] },
		{ legend: m.tool_overdue_group_contract, names: ['rate', 'uplift', 'compound', 'basis', 'order'] },
		{ legend: m.tool_overdue_group_days, names: ['days'] },
		{ legend: m.tool_overdue_payments, names: ['payments'] }
	],
	example: {
		principal: '10000',
		interest: '150',
		costs: '0',
		rate: '18',
		uplift: '50',
		compound: 'yes',
		basis: 'act360',
		order: 'lawful',
		days: '30'
	},
	convention: m.tool_overdue_convention,
	facts: [
		'overdue-uplift',
		'payment-allocation',
		'excessive-damages',
		'read-prior-notice-of-negative',
		'record-five-years',
		'collection-hours',
		'collection-no-threats',
		'payment-order',
		'default-no-crime'
	],
	shows: () => [],
	compute,
	says: ({ input, result }, locale) =>
		result.day.owed === 0
			? m.tool_overdue_says_paid({ days: formatNumber(input.days, locale), added: formatMoney(result.added, locale) })
			: m.tool_overdue_says({
					days: formatNumber(input.days, locale),
					added: formatMoney(result.added, locale),
					owed: formatMoney(result.day.owed, locale)
				}),
	table: ({ result }) => ({
		caption: m.tool_overdue_table(),
		columns: [
			{ label: m.tool_overdue_day(), kind: 'text' },
			{ label: m.tool_overdue_owed(), kind: 'yuan' },
			{ label: m.tool_overdue_of_principal(), kind: 'yuan' },
			{ label: m.tool_overdue_of_interest(), kind: 'yuan' },
			{ label: m.tool_overdue_of_penalty(), kind: 'yuan' },
			{ label: m.tool_overdue_of_costs(), kind: 'yuan' },
			{ label: m.tool_overdue_paid(), kind: 'yuan' }
		],
		rows: result.rows
			.filter(({ day, paid }) => paid > 0 || day === 1 || day % 30 === 0)
			.map(({ day, owed, principal, interest, penalty, costs, paid }) => [
				String(day),
				owed,
				principal,
				interest,
				penalty,
				costs,
				paid
			])
	})
});
