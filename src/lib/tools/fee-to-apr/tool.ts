import {
	aprOf,
	halfUp,
	makeSchedule,
	portion,
	sum,
	type AnnualRate,
	type Fen,
	type Schedule
} from '../../finance/index.ts';
import { formatMoney, formatPercent } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { percent, whole, yuan, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';

const mostYuan = 10_000_000;

const fields = {
	amount: yuan({ label: m.tool_fee_amount, min: 1, max: mostYuan }),
	months: whole({ label: m.tool_months_label, unit: m.tool_months_unit, min: 1, max: 120, half: true }),
	fee: percent({ label: m.tool_fee_fee, min: 0, max: 20, half: true }),
	other: yuan({ label: m.tool_fee_other, hint: m.tool_fee_other_hint, min: 0, max: mostYuan, blank: 0 }),
	upfront: yuan({ label: m.tool_fee_upfront, hint: m.tool_fee_upfront_hint, min: 0, max: mostYuan, blank: 0 }),
	guess: percent({
		label: m.tool_fee_guess,
		hint: m.tool_fee_guess_hint,
		min: 0,
		max: 1000,
		blank: 0,
		slider: { min: 0, max: 60, step: 0.5 }
	})
};

/** What a fee per instalment really costs. Rates are fractions a year. */
export interface FeeRevealed {
	readonly schedule: Schedule;
	readonly payment: Fen;
	/** All that is paid more than was received. */
	readonly cost: Fen;
	/** Fee times twelve, as adverts suggest. */
	readonly advertised: number;
	readonly apr: AnnualRate;
	/** What is owed on average over the months: the fee is charged on the whole sum all the while. */
	readonly averageOwed: Fen;
	/** By how much the guess lay below (negative: above); null without one. */
	readonly underGuessed: number | null;
}

function compute({ amount, months, fee, other, upfront, guess }: InputOf<typeof fields>): FeeRevealed {
	const schedule = makeSchedule('flat-fee', {
		principal: amount,
		annualRate: 0,
		periods: months,
		feePerPeriod: portion(amount, fee) + other,
		upfrontFee: upfront
	});
	const apr = aprOf(schedule);
	return {
		schedule,
		payment: schedule.rows[0]?.payment ?? 0,
		cost: schedule.totals.cost,
		advertised: fee * 12,
		apr,
		averageOwed: halfUp(sum(schedule.rows.map(({ opening }) => opening)) / months),
		underGuessed: guess === 0 ? null : apr.rate - guess
	};
}

export const feeToApr = defineTool({
	id: 'fee-to-apr',
	title: m.tool_fee_title,
	summary: m.tool_fee_summary,
	lesson: { course: 'true-cost', lesson: 'fee-rate-to-apr' },
	fields,
	groups: [
		{ legend: m.tool_fee_group_offer, names: ['amount', 'months', 'fee', 'other', 'upfront'] },
		{ legend: m.tool_fee_group_guess, names: ['guess'] }
	],
	check: ({ upfront, amount }) => (upfront < amount ? [] : [{ field: 'upfront', fault: 'nothing_received' }]),
	faults: { nothing_received: m.tool_fee_nothing_received },
	reveal: m.tool_fee_reveal,
	example: { amount: '12000', months: '12', fee: '0.6', other: '0', upfront: '0', guess: '' },
	convention: m.tool_convention_irr,
	facts: ['annualised-rate-display', 'cost-disclosure-rules'],
	compute,
	says({ result }, locale) {
		const cost = formatMoney(result.cost, locale);
		if (result.cost === 0) return m.tool_fee_says_free();
		const said = { apr: formatPercent(result.apr.rate * 100, locale), cost };
		return m.tool_fee_says({ ...said, advertised: formatPercent(result.advertised * 100, locale) });
	},
	table: ({ result }) => ({
		caption: m.tool_fee_table(),
		columns: [
			{ label: m.tool_fee_month(), kind: 'text' },
			{ label: m.tool_fee_owed(), kind: 'yuan' },
			{ label: m.tool_fee_principal(), kind: 'yuan' },
			{ label: m.tool_fee_charge(), kind: 'yuan' },
			{ label: m.tool_fee_payment(), kind: 'yuan' }
		],
		rows: result.schedule.rows.map(({ period, opening, principal, fee, payment }) => [
			String(period),
			opening,
			principal,
			fee,
			payment
		])
	})
});
