import { m } from '../../i18n/paraglide/messages.js';
import { formatDay } from '../days.ts';
import { morningOf, remindersIcs } from '../reminders.ts';
import { jurisdictionOf } from '../reader.ts';
import { defineTool } from '../tool.ts';
import { compute, fields } from './dispute.ts';
import { letterOf } from './letter.ts';

export const disputeLetter = defineTool({
	id: 'dispute-letter',
	title: m.tool_dispute_title,
	summary: m.tool_dispute_summary,
	lesson: { course: 'your-credit-record', lesson: 'fix-errors' },
	fields,
	groups: [
		{ legend: m.tool_dispute_group_what, names: ['problem', 'to', 'jurisdiction'] },
		{ legend: m.tool_dispute_group_entry, names: ['institution', 'account', 'seen', 'wrong', 'right'] },
		{ legend: m.tool_dispute_group_you, names: ['name', 'sent'] }
	],
	example: (reader) => ({
		jurisdiction: jurisdictionOf(reader),
		to: 'lender',
		problem: 'repaid',
		institution: '',
		account: '',
		seen: '2026-11-18',
		wrong: m.tool_dispute_example_wrong(),
		right: m.tool_dispute_example_right(),
		name: '',
		sent: '2026-11-25',
		letter: '',
		statement: ''
	}),
	facts: ['dispute-deadline', 'record-complaint', 'record-statement', 'query-needs-consent'],
	shows: ({ input: { jurisdiction, problem } }) =>
		jurisdiction === 'CN'
			? [
					'dispute-deadline',
					'record-complaint',
					'record-statement',
					...(problem === 'query' ? ['query-needs-consent'] : [])
				]
			: [],
	compute,
	says: ({ result: { answerBy } }, locale) =>
		answerBy === '' ? m.tool_dispute_says() : m.tool_dispute_says_by({ day: formatDay(answerBy, locale) }),
	files: {
		'letter.txt': {
			label: m.tool_dispute_save,
			type: 'text/plain',
			make: (done, _, locale) => (done.input.letter === '' ? letterOf(done, locale) : done.input.letter)
		},
		'answer-by.ics': {
			label: m.tool_dispute_ics,
			type: 'text/calendar',
			make: ({ result: { answerBy } }, now) =>
				remindersIcs(
					answerBy === ''
						? []
						: [
								{
									uid: `${now.getTime()}-dispute`,
									title: m.tool_dispute_ics_title(),
									text: m.tool_dispute_ics_text(),
									at: morningOf(answerBy)
								}
							],
					now
				)
		}
	}
});
