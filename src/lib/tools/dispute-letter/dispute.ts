import { addDays } from '../../finance/index.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { choice, date, text, type InputOf } from '../fields.ts';
import { jurisdictionField } from '../reader.ts';

export const fields = {
	jurisdiction: jurisdictionField,
	to: choice({
		label: m.tool_dispute_to,
		choices: { lender: m.tool_dispute_to_lender, bureau: m.tool_dispute_to_bureau }
	}),
	problem: choice({
		label: m.tool_dispute_problem,
		choices: {
			notMine: m.tool_dispute_not_mine,
			amount: m.tool_dispute_amount,
			repaid: m.tool_dispute_repaid,
			stolen: m.tool_dispute_stolen,
			query: m.tool_dispute_query,
			personal: m.tool_dispute_personal
		},
		menu: true
	}),
	institution: text({ label: m.tool_dispute_institution, max: 60 }),
	account: text({ label: m.tool_dispute_account, hint: m.tool_dispute_account_hint, max: 20, half: true }),
	seen: date({ label: m.tool_dispute_seen, half: true }),
	wrong: text({ label: m.tool_dispute_wrong, hint: m.tool_dispute_wrong_hint, max: 500, lines: 2 }),
	right: text({ label: m.tool_dispute_right, max: 500, lines: 2 }),
	name: text({ label: m.tool_dispute_name, max: 40, half: true }),
	sent: date({ label: m.tool_dispute_sent, half: true }),
	letter: text({ label: m.tool_dispute_letter, max: 6000 }),
	statement: text({ label: m.tool_dispute_statement, max: 1000 })
};

export type Dispute = InputOf<typeof fields>;

export interface Disputed {
	/** The last day for an answer on the mainland; '' elsewhere, or without a date. */
	readonly answerBy: string;
}

/** Days to check and answer a dispute. Source: Credit Reporting Industry Regulations, article 25. */
const daysToAnswer = 20;

/** When an answer is due. */
export const compute = ({ sent, jurisdiction }: Dispute): Disputed => ({
	answerBy: jurisdiction === 'CN' && sent !== '' ? addDays(sent, daysToAnswer) : ''
});
