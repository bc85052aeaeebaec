import type { Locale } from '../../i18n/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { formatDay } from '../days.ts';
import type { Done } from '../tool.ts';
import type { Dispute, Disputed } from './dispute.ts';

const about = {
	notMine: m.tool_dispute_about_not_mine,
	amount: m.tool_dispute_about_amount,
	repaid: m.tool_dispute_about_repaid,
	stolen: m.tool_dispute_about_stolen,
	query: m.tool_dispute_about_query,
	personal: m.tool_dispute_about_personal
};
const proofs = {
	notMine: [m.tool_dispute_proof_signature],
	amount: [m.tool_dispute_proof_statement],
	repaid: [m.tool_dispute_proof_receipt, m.tool_dispute_proof_settled],
	stolen: [m.tool_dispute_proof_police],
	query: [m.tool_dispute_proof_none],
	personal: [m.tool_dispute_proof_address]
} satisfies Record<Dispute['problem'], readonly (() => string)[]>;

/** The dispute as a letter in the reader's language. */
export function letterOf({ input, result }: Done<Dispute, Disputed>, locale: Locale): string {
	const blank = m.tool_dispute_blank();
	const institution = input.institution || blank;
	const day = (iso: string) => (iso === '' ? blank : formatDay(iso, locale));
	return [
		input.to === 'bureau' ? m.tool_dispute_dear_bureau() : m.tool_dispute_dear({ institution }),
		'',
		m.tool_dispute_i_am({ name: input.name || blank, seen: day(input.seen) }),
		about[input.problem]({ institution, account: input.account || blank }),
		m.tool_dispute_says_there({ wrong: input.wrong || blank }),
		m.tool_dispute_should_say({ right: input.right || blank }),
		'',
		result.answerBy === '' ? m.tool_dispute_please() : m.tool_dispute_please_by({ day: day(result.answerBy) }),
		'',
		input.name || blank,
		input.sent === '' ? '' : formatDay(input.sent, locale)
	]
		.join('\n')
		.trim();
}

/** A short statement of one's own, for the case that the dispute is refused. */
export const statementOf = ({ input }: Done<Dispute, Disputed>): string =>
	m.tool_dispute_statement_text({
		institution: input.institution || m.tool_dispute_blank(),
		right: input.right || m.tool_dispute_blank()
	});

/** What to put in with the letter. */
export const attachments = ({ input }: Done<Dispute, Disputed>): string[] => [
	m.tool_dispute_proof_identity(),
	m.tool_dispute_proof_report(),
	...proofs[input.problem].map((say) => say())
];
