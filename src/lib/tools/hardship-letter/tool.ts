import type { Fen } from '../../finance/index.ts';
import { formatMoney, formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { formatDay } from '../days.ts';
import { morningOf, remindersIcs } from '../reminders.ts';
import { jurisdictionOf } from '../reader.ts';
import { defineTool } from '../tool.ts';
import { letterOf } from './letter.ts';
import { compute, fields } from './proposal.ts';

export const hardshipLetter = defineTool({
	id: 'hardship-letter',
	title: m.tool_ask_title,
	summary: m.tool_ask_summary,
	lesson: { course: 'when-repayment-is-hard', lesson: 'ask-the-lender' },
	fields,
	groups: [
		{ legend: m.tool_ask_group_what, names: ['kind', 'jurisdiction', 'reason', 'since'] },
		{ legend: m.tool_ask_group_money, names: ['income', 'costs', 'others', 'debt', 'own'] },
		{ legend: m.tool_ask_group_ask, names: ['asks'] },
		{ legend: m.tool_ask_offers, names: ['offers'] },
		{ legend: m.tool_ask_group_letter, names: ['lender', 'account', 'name', 'today', 'answer'] },
		{ legend: m.tool_ask_agreed, names: ['agreed'] }
	],
	check: ({ offers }) =>
		offers.flatMap(({ grace, months }, index) =>
			grace < months ? [] : [{ field: `offers.${index}.grace`, fault: 'grace_too_long' }]
		),
	faults: { grace_too_long: m.tool_ask_grace_fault },
	example: (reader) => ({
		kind: 'loan',
		jurisdiction: jurisdictionOf(reader),
		reason: 'less',
		since: '2026-10-01',
		income: '4800',
		costs: '3200',
		others: '400',
		debt: '18000',
		own: '',
		asks: 'lower penalty contact',
		'offers.0.rate': '12',
		'offers.0.months': '24',
		'offers.0.grace': '0',
		'offers.0.fee': '0',
		lender: '',
		account: '',
		name: '',
		today: '2026-11-25',
		answer: '15',
		letter: ''
	}),
	facts: ['card-personal-instalments', 'extension-needs-consent', 'complain-institution-first', 'paid-fixers-warning'],
	shows: ({ input: { jurisdiction, kind } }) =>
		jurisdiction === 'CN'
			? [
					kind === 'card' ? 'card-personal-instalments' : 'extension-needs-consent',
					'complain-institution-first',
					'paid-fixers-warning'
				]
			: [],
	compute,
	says({ result: { proposal, keepable, margin, months } }, locale) {
		const money = (fen: Fen) => formatMoney(fen, locale);
		if (margin <= 0) return m.tool_ask_says_nothing({ short: money(-margin) });
		if (!keepable) return m.tool_ask_says_too_much({ proposal: money(proposal), margin: money(margin) });
		return m.tool_ask_says({
			proposal: money(proposal),
			left: money(margin - proposal),
			months: formatNumber(months ?? 0, locale)
		});
	},
	table: ({ result: { offers } }) => ({
		caption: m.tool_ask_offers(),
		columns: [
			{ label: m.tool_ask_offer_name(), kind: 'text' },
			{ label: m.tool_ask_instalment(), kind: 'yuan' },
			{ label: m.tool_ask_highest(), kind: 'yuan' },
			{ label: m.tool_ask_to_pay(), kind: 'yuan' },
			{ label: m.tool_ask_adds(), kind: 'yuan' }
		],
		rows: offers.map(({ name, firstPayment, highestPayment, toPay, cost }) => [
			name,
			firstPayment,
			highestPayment,
			toPay,
			cost
		])
	}),
	files: {
		'letter.txt': {
			label: m.tool_ask_save_letter,
			type: 'text/plain',
			make: (done, _, locale) => (done.input.letter === '' ? letterOf(done, locale) : done.input.letter)
		},
		'reply-by.ics': {
			label: m.tool_ask_ics,
			type: 'text/calendar',
			make: ({ input, result }, now, locale) =>
				remindersIcs(
					result.answerBy === ''
						? []
						: [
								{
									uid: `${now.getTime()}-answer`,
									title: m.tool_ask_ics_title({ lender: input.lender }),
									text: m.tool_ask_ics_text({ day: formatDay(result.answerBy, locale) }),
									at: morningOf(result.answerBy)
								}
							],
					now
				)
		}
	}
});
