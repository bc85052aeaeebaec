import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { jurisdictionOf } from '../reader.ts';
import { defineTool } from '../tool.ts';
import { complaintOf } from './complaint.ts';
import { compute, fields, type Limit } from './log.ts';

/** What each limit is called. */
export const limitNames: Readonly<Record<Limit, () => string>> = {
	night: m.tool_log_night,
	others: m.tool_log_others,
	threat: m.tool_log_threat,
	insult: m.tool_log_insult,
	police: m.tool_log_police,
	disclosed: m.tool_log_disclosed,
	account: m.tool_log_account
};

export const contactLog = defineTool({
	id: 'contact-log',
	title: m.tool_log_title,
	summary: m.tool_log_summary,
	lesson: { course: 'when-repayment-is-hard', lesson: 'collection-limits' },
	fields,
	groups: [
		{ legend: m.tool_log_group_where, names: ['jurisdiction', 'company'] },
		{ legend: m.tool_log_entries, names: ['entries'] }
	],
	example: (reader) => ({
		jurisdiction: jurisdictionOf(reader),
		company: '',
		'entries.0.on': '2026-11-23',
		'entries.0.hour': 'night',
		'entries.0.channel': 'call',
		'entries.0.times': '3',
		'entries.0.who': m.tool_log_example_who(),
		'entries.0.said': 'threat',
		'entries.0.note': m.tool_log_example_note(),
		'entries.1.on': '2026-11-24',
		'entries.1.hour': 'day',
		'entries.1.channel': 'message',
		'entries.1.times': '1',
		'entries.1.who': m.tool_log_example_who(),
		'entries.1.said': 'polite',
		'entries.1.note': '',
		letter: ''
	}),
	facts: [
		'collection-hours',
		'collection-no-threats',
		'privacy-right',
		'coercive-collection-crime',
		'complain-institution-first'
	],
	shows: ({ input: { jurisdiction } }) =>
		jurisdiction === 'CN'
			? ['collection-hours', 'collection-no-threats', 'privacy-right', 'complain-institution-first']
			: [],
	compute,
	says({ result: { entries, beyond } }, locale) {
		if (entries.length === 0) return m.tool_log_says_empty();
		const said = { all: formatNumber(entries.length, locale), beyond: formatNumber(beyond, locale) };
		return beyond === 0 ? m.tool_log_says_fine(said) : m.tool_log_says(said);
	},
	table: ({ result }) => ({
		caption: m.tool_log_table(),
		columns: [
			{ label: m.tool_log_on(), kind: 'text' },
			{ label: m.tool_log_who(), kind: 'text' },
			{ label: m.tool_log_times(), kind: 'whole' },
			{ label: m.tool_log_crossed(), kind: 'text' }
		],
		rows: result.entries.map(({ entry, limits }) => [
			entry.on,
			entry.who,
			entry.times,
			limits.map((limit) => limitNames[limit]()).join(m.tool_log_and())
		])
	}),
	files: {
		'complaint.txt': {
			label: m.tool_log_save_letter,
			type: 'text/plain',
			make: (done, _, locale) => (done.input.letter === '' ? complaintOf(done, locale) : done.input.letter)
		}
	}
});
