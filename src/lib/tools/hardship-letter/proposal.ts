import { addDays, workOutOffer, type Fen, type OfferFigures } from '../../finance/index.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { checks, choice, date, list, percent, text, whole, yuan, type InputOf } from '../fields.ts';
import { jurisdictionField } from '../reader.ts';

const mostYuan = 100_000_000;

export const fields = {
	kind: choice({ label: m.tool_ask_kind, choices: { loan: m.tool_ask_loan, card: m.tool_ask_card } }),
	jurisdiction: jurisdictionField,
	reason: choice({
		label: m.tool_ask_reason,
		choices: {
			work: m.tool_ask_work,
			less: m.tool_ask_less,
			illness: m.tool_ask_illness,
			family: m.tool_ask_family,
			business: m.tool_ask_business
		},
		menu: true
	}),
	since: date({ label: m.tool_ask_since }),
	income: yuan({ label: m.tool_ask_income, min: 0, max: mostYuan, half: true }),
	costs: yuan({ label: m.tool_ask_costs, hint: m.tool_ask_costs_hint, min: 0, max: mostYuan, half: true }),
	others: yuan({ label: m.tool_ask_others, min: 0, max: mostYuan, blank: 0, half: true }),
	debt: yuan({ label: m.tool_ask_debt, min: 1, max: mostYuan, half: true }),
	own: yuan({ label: m.tool_ask_own, hint: m.tool_ask_own_hint, min: 0, max: mostYuan, blank: 0 }),
	asks: checks({
		label: m.tool_ask_asks,
		choices: {
			deferral: m.tool_ask_deferral,
			lower: m.tool_ask_lower,
			penalty: m.tool_ask_penalty,
			contact: m.tool_ask_contact
		}
	}),
	offers: list({
		label: m.tool_ask_offers,
		name: (number) => m.tool_ask_offer({ number }),
		add: m.tool_ask_add_offer,
		min: 0,
		max: 3,
		row: {
			rate: percent({ label: m.tool_rate_year, min: 0, max: 100, half: true }),
			months: whole({ label: m.tool_months_label, unit: m.tool_months_unit, min: 1, max: 360, half: true }),
			grace: whole({ label: m.tool_ask_grace, unit: m.tool_months_unit, min: 0, max: 60, blank: 0, half: true }),
			fee: yuan({ label: m.tool_ask_fee, min: 0, max: mostYuan, blank: 0, half: true })
		}
	}),
	lender: text({ label: m.tool_ask_lender, max: 60 }),
	account: text({ label: m.tool_ask_account, hint: m.tool_ask_account_hint, max: 20, half: true }),
	name: text({ label: m.tool_ask_name, max: 40, half: true }),
	today: date({ label: m.tool_ask_today, half: true }),
	answer: whole({ label: m.tool_ask_answer, unit: m.tool_ask_days, min: 1, max: 60, blank: 15, half: true }),
	letter: text({ label: m.tool_ask_letter, max: 6000 }),
	agreed: list({
		label: m.tool_ask_agreed,
		name: (number) => m.tool_ask_talk({ number }),
		add: m.tool_ask_add_talk,
		min: 0,
		max: 30,
		row: {
			on: date({ label: m.tool_ask_on, half: true }),
			who: text({ label: m.tool_ask_who, max: 40, half: true }),
			what: text({ label: m.tool_ask_what, max: 300, lines: 2 })
		}
	})
};

export type Asking = InputOf<typeof fields>;

export interface Proposal {
	/** Left each month after what must be paid and the other debts; negative if money is short. */
	readonly margin: Fen;
	/** What to propose each month: the reader's own sum, or nine tenths of what is left, in tens of yuan. */
	readonly proposal: Fen;
	readonly keepable: boolean;
	/** Months to pay the debt at that sum, without interest; null at nothing. */
	readonly months: number | null;
	readonly offers: readonly OfferFigures[];
	/** The last day for an answer; '' without a date. */
	readonly answerBy: string;
}

const tenYuan = 1000;

/** What to propose, and how the lender's own offers compare with what is left. */
export function compute(input: Asking): Proposal {
	const { income, costs, others, debt, own, today, answer } = input;
	const margin = income - costs - others;
	const suggested = Math.max(0, Math.floor((margin * 0.9) / tenYuan) * tenYuan);
	const proposal = own > 0 ? own : Math.min(suggested, debt);
	return {
		margin,
		proposal,
		keepable: proposal > 0 && proposal <= margin,
		months: proposal > 0 ? Math.ceil(debt / proposal) : null,
		offers: offersOf(input, Math.max(0, margin)),
		answerBy: today === '' ? '' : addDays(today, answer)
	};
}

const offersOf = ({ debt, offers }: Asking, margin: Fen): OfferFigures[] =>
	offers.map(({ rate, months, grace, fee }, index) =>
		workOutOffer(
			debt,
			{
				name: m.tool_ask_offer({ number: index + 1 }),
				method: 'equal-instalments',
				annualRate: rate,
				periods: months,
				grace,
				upfrontFee: fee
			},
			margin
		)
	);
