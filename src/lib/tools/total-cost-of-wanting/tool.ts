import {
	costOfWanting,
	equalInstalments,
	flatFee,
	type AnnualRate,
	type Fen,
	type Schedule
} from '../../finance/index.ts';
import { formatMoney, formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { choice, percent, whole, yuan, type InputOf } from '../fields.ts';
import { remindersIcs } from '../reminders.ts';
import { defineTool } from '../tool.ts';

const mostYuan = 10_000_000;

const fields = {
	price: yuan({ label: m.tool_want_price, min: 1, max: mostYuan }),
	free: yuan({ label: m.tool_want_free, hint: m.tool_want_free_hint, min: 1, max: mostYuan }),
	months: whole({ label: m.tool_want_months, unit: m.tool_months_unit, min: 1, max: 120, half: true }),
	rate: percent({ label: m.tool_want_rate, min: 0, max: 100, blank: 0, half: true }),
	priced: choice({
		label: m.tool_want_priced,
		choices: { fee: m.tool_want_priced_fee, year: m.tool_want_priced_year }
	}),
	upfront: yuan({ label: m.tool_want_upfront, hint: m.tool_want_upfront_hint, min: 0, max: mostYuan, blank: 0 }),
	guess: yuan({ label: m.tool_want_guess, hint: m.tool_want_guess_hint, min: 0, max: mostYuan, blank: 0 }),
	nights: whole({
		label: m.tool_want_nights,
		unit: m.tool_want_nights_unit,
		min: 1,
		max: 365,
		blank: 3,
		slider: { min: 1, max: 30, step: 1 }
	})
};

export type Wish = InputOf<typeof fields>;

export interface Wanted {
	/** Each month's payment on instalments, and all of them with the fee at the start. */
	readonly instalment: Fen;
	readonly paid: Fen;
	readonly extra: Fen;
	readonly apr: Pick<AnnualRate, 'rate' | 'effective'>;
	/** Months of saving until the price is there. */
	readonly savingMonths: number;
	/** Days of own free money that the price takes, and that the extra takes on top. */
	readonly days: number;
	readonly extraDays: number;
	/** How far the guess lay below what is paid (negative: above it); null without one. */
	readonly underGuessed: Fen | null;
}

function compute(input: Wish): Wanted {
	const { price, free, guess } = input;
	const instalments = offer(input);
	const { days, onInstalments, savingFirst } = costOfWanting({
		price,
		monthlyIncome: free,
		monthlyCosts: 0,
		hoursPerMonth: 1,
		saved: 0,
		monthlySaving: free,
		instalments
	});
	const { paid, extra, apr } = onInstalments;
	return {
		instalment: instalments.rows[0]?.payment ?? 0,
		paid,
		extra,
		apr: { rate: apr.rate, effective: apr.effective },
		savingMonths: savingFirst.months ?? 0,
		days,
		extraDays: (days * extra) / price,
		underGuessed: guess === 0 ? null : paid - guess
	};
}

function offer({ price, months, rate, priced, upfront }: Wish): Schedule {
	const terms = { principal: price, periods: months, upfrontFee: upfront };
	return priced === 'fee' ? flatFee({ ...terms, feeRate: rate }) : equalInstalments({ ...terms, annualRate: rate });
}

/** The evening when the reader looks again, by their own clock. */
export const lookAgain = (now: Date, nights: number): Date =>
	new Date(now.getFullYear(), now.getMonth(), now.getDate() + nights, 20);

export const totalCostOfWanting = defineTool({
	id: 'total-cost-of-wanting',
	title: m.tool_want_title,
	summary: m.tool_want_summary,
	lesson: { course: 'before-you-borrow', lesson: 'need-want-wait' },
	fields,
	groups: [
		{ legend: m.tool_want_group_wish, names: ['price', 'free'] },
		{ legend: m.tool_want_group_offer, names: ['months', 'rate', 'priced', 'upfront'] },
		{ legend: m.tool_want_group_guess, names: ['guess'] }
	],
	check: ({ upfront, price }) => (upfront < price ? [] : [{ field: 'upfront', fault: 'upfront_not_below_price' }]),
	faults: { upfront_not_below_price: m.tool_want_upfront_fault },
	reveal: m.tool_want_reveal,
	example: {
		price: '4800',
		free: '800',
		months: '12',
		rate: '0.6',
		priced: 'fee',
		upfront: '0',
		guess: '',
		nights: '3'
	},
	convention: m.tool_convention_irr,
	facts: ['annualised-rate-display'],
	compute,
	says({ result }, locale) {
		const paid = formatMoney(result.paid, locale);
		const days = formatNumber(Math.round(result.days + result.extraDays), locale);
		if (result.extra === 0) return m.tool_want_says_free({ paid, days });
		return m.tool_want_says({ paid, days, extra: formatMoney(result.extra, locale) });
	},
	table: ({ input, result }) => ({
		caption: m.tool_want_table(),
		columns: [
			{ label: m.tool_want_way(), kind: 'text' },
			{ label: m.tool_want_paid(), kind: 'yuan' },
			{ label: m.tool_want_extra(), kind: 'yuan' },
			{ label: m.tool_want_until(), kind: 'whole' }
		],
		rows: [
			[m.tool_want_now(), input.price, 0, 0],
			[m.tool_want_instalments(), result.paid, result.extra, input.months],
			[m.tool_want_saving(), input.price, 0, result.savingMonths]
		]
	}),
	files: {
		'reminder.ics': {
			label: m.tool_want_remind,
			type: 'text/calendar',
			make: ({ input, result }, now, locale) =>
				remindersIcs(
					[
						{
							uid: `${now.getTime()}-wanting`,
							title: m.tool_want_remind_title(),
							text: m.tool_want_remind_text({
								price: formatMoney(input.price, locale),
								paid: formatMoney(result.paid, locale)
							}),
							at: lookAgain(now, input.nights)
						}
					],
					now
				)
		}
	}
});
