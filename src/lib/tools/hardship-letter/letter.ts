import type { Locale } from '../../i18n/locale.ts';
import { formatMoney } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { formatDay } from '../days.ts';
import type { Done } from '../tool.ts';
import type { Asking, Proposal } from './proposal.ts';

const wishes = {
	deferral: m.tool_ask_wish_deferral,
	lower: m.tool_ask_wish_lower,
	penalty: m.tool_ask_wish_penalty,
	contact: m.tool_ask_wish_contact
};
const reasons = {
	work: m.tool_ask_because_work,
	less: m.tool_ask_because_less,
	illness: m.tool_ask_because_illness,
	family: m.tool_ask_because_family,
	business: m.tool_ask_because_business
};

/** The letter to the lender in the reader's language; blanks stand where nothing was typed. */
export function letterOf({ input, result }: Done<Asking, Proposal>, locale: Locale): string {
	const money = (fen: number) => formatMoney(fen, locale);
	const blank = m.tool_ask_blank();
	const proposal = money(result.proposal);
	const asked = input.asks.map((each, index) => `${index + 1}. ${wishes[each]({ proposal })}`);
	return [
		m.tool_ask_to({ lender: input.lender || blank }),
		'',
		m.tool_ask_who_i_am({ name: input.name || blank, account: input.account || blank, debt: money(input.debt) }),
		m.tool_ask_why({
			since: input.since === '' ? blank : formatDay(input.since, locale),
			reason: reasons[input.reason](),
			income: money(input.income),
			costs: money(input.costs),
			others: money(input.others)
		}),
		'',
		m.tool_ask_can({ proposal }),
		...(asked.length > 0 ? [m.tool_ask_please(), ...asked] : []),
		'',
		m.tool_ask_reply({ day: result.answerBy === '' ? blank : formatDay(result.answerBy, locale) }),
		'',
		input.name || blank,
		input.today === '' ? '' : formatDay(input.today, locale)
	]
		.join('\n')
		.trim();
}

/** What to put in with it. */
export const attachments = ({ input }: Done<Asking, Proposal>): string[] => [
	m.tool_ask_attach_identity(),
	m.tool_ask_attach_income(),
	...(input.reason === 'illness' ? [m.tool_ask_attach_hospital()] : []),
	...(input.reason === 'work' ? [m.tool_ask_attach_dismissal()] : []),
	m.tool_ask_attach_costs()
];
