import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { checks, text, type InputOf } from '../fields.ts';
import { defineTool } from '../tool.ts';
import type { Piece } from '../marked.ts';
import { grave, signName, signs, signsIn, type Sign } from './signs.ts';

const fields = {
	message: text({ label: m.tool_scam_message, hint: m.tool_scam_message_hint, max: 4000, lines: 6 }),
	signs: checks<Sign>({ label: m.tool_scam_signs, hint: m.tool_scam_signs_hint, choices: signName })
};

export type Verdict = 'nothing' | 'careful' | 'stop';

export interface Judged {
	readonly pieces: readonly Piece<Sign>[];
	/** Found in the words or ticked, the gravest first. */
	readonly signs: readonly Sign[];
	readonly verdict: Verdict;
}

function compute({ message, signs: ticked }: InputOf<typeof fields>): Judged {
	const pieces = signsIn(message);
	const all = new Set<Sign>([...ticked, ...pieces.flatMap(({ kind }) => (kind ? [kind] : []))]);
	const found = signs.filter((sign) => all.has(sign));
	const stop = found.length >= 3 || found.some((sign) => grave.has(sign));
	return { pieces, signs: found, verdict: stop ? 'stop' : found.length > 0 ? 'careful' : 'nothing' };
}

export const scamClassifier = defineTool({
	id: 'scam-classifier',
	title: m.tool_scam_title,
	summary: m.tool_scam_summary,
	lesson: { course: 'your-credit-record', lesson: 'rebuild-avoid-repair' },
	fields,
	groups: [{ legend: m.tool_scam_group, names: ['message', 'signs'] }],
	check: ({ message, signs: ticked }) =>
		message === '' && ticked.length === 0 ? [{ field: 'message', fault: 'nothing_to_judge' }] : [],
	faults: { nothing_to_judge: m.tool_scam_nothing_to_judge },
	example: () => ({ message: m.tool_scam_example(), signs: '' }),
	facts: ['record-window-closed', 'paid-fixers-warning', 'record-five-years'],
	shows: ({ result: { signs: found } }) => [
		...(found.includes('erase') || found.includes('window') ? ['record-window-closed', 'record-five-years'] : []),
		...(found.includes('proxy') || found.includes('fee') ? ['paid-fixers-warning'] : [])
	],
	compute,
	says({ result: { verdict, signs: found } }, locale) {
		const count = formatNumber(found.length, locale);
		if (verdict === 'stop') return m.tool_scam_says_stop({ count });
		return verdict === 'careful' ? m.tool_scam_says_careful({ count }) : m.tool_scam_says_nothing();
	},
	table: ({ result }) => ({
		caption: m.tool_scam_signs(),
		columns: [{ label: m.tool_scam_sign(), kind: 'text' }],
		rows: result.signs.map((sign) => [signName[sign]()])
	})
});
