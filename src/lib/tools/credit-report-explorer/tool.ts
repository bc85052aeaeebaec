import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { openChoice } from '../fields.ts';
import { defineTool } from '../tool.ts';

const accounts = { a: m.tool_report_a, b: m.tool_report_b, c: m.tool_report_c, d: m.tool_report_d };

const fields = {
	overdue: openChoice({ label: m.tool_report_ask_overdue, choices: accounts }),
	marks: openChoice({
		label: m.tool_report_ask_marks,
		choices: { longer: m.tool_report_longer, twice: m.tool_report_twice, card: m.tool_report_card }
	}),
	stranger: openChoice({ label: m.tool_report_ask_stranger, choices: accounts }),
	query: openChoice({
		label: m.tool_report_ask_query,
		choices: { own: m.tool_report_q1, platform: m.tool_report_q2, bank: m.tool_report_q3 }
	}),
	guarantee: openChoice({
		label: m.tool_report_ask_guarantee,
		choices: { nothing: m.tool_report_nothing, mine: m.tool_report_mine }
	}),
	next: openChoice({
		label: m.tool_report_ask_next,
		choices: { dispute: m.tool_report_dispute, wait: m.tool_report_wait, pay: m.tool_report_pay }
	})
};

/** The findings in the order they are asked for, with what is there to be found. */
export const findings = {
	overdue: 'b',
	marks: 'longer',
	stranger: 'd',
	query: 'platform',
	guarantee: 'mine',
	next: 'dispute'
} as const;
export type Finding = keyof typeof findings;
const order: readonly Finding[] = ['overdue', 'marks', 'stranger', 'query', 'guarantee', 'next'];

export interface Looked {
	readonly finding: Finding;
	readonly answered: boolean;
	readonly found: boolean;
}

export const creditReportExplorer = defineTool({
	id: 'credit-report-explorer',
	title: m.tool_report_title,
	summary: m.tool_report_summary,
	lesson: { course: 'your-credit-record', lesson: 'get-and-read-it' },
	fields,
	groups: [{ legend: m.tool_report_group, names: [...order] }],
	reveal: m.tool_report_reveal,
	example: { overdue: '', marks: '', stranger: '', query: '', guarantee: '', next: '' },
	facts: ['free-credit-report', 'query-needs-consent', 'dispute-deadline'],
	compute: (input): readonly Looked[] =>
		order.map((finding) => ({
			finding,
			answered: input[finding] !== '',
			found: input[finding] === findings[finding]
		})),
	says({ result }, locale) {
		const found = result.filter((each) => each.found).length;
		if (result.every(({ answered }) => !answered)) return m.tool_report_says_none();
		const said = { found: formatNumber(found, locale), count: formatNumber(result.length, locale) };
		return found === result.length ? m.tool_report_says_all() : m.tool_report_says(said);
	}
});
