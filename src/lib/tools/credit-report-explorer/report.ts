import { m } from '../../i18n/paraglide/messages.js';
import type { Say } from '../fields.ts';

interface Line {
	readonly label: Say;
	readonly value: Say;
}

/** A part of the invented report. */
export interface Section {
	readonly id: string;
	readonly title: Say;
	/** What a reader should know about this part. */
	readonly about: Say;
	readonly lines: readonly Line[];
}

/** The report of an invented person, from invented lenders; the months of an account run from old to new. */
export const report: readonly Section[] = [
	{
		id: 'person',
		title: m.tool_report_person,
		about: m.tool_report_person_about,
		lines: [
			{ label: m.tool_report_name, value: m.tool_report_name_value },
			{ label: m.tool_report_address, value: m.tool_report_address_value },
			{ label: m.tool_report_made, value: m.tool_report_made_value }
		]
	},
	{
		id: 'accounts',
		title: m.tool_report_accounts,
		about: m.tool_report_accounts_about,
		lines: [
			{ label: m.tool_report_a, value: m.tool_report_a_value },
			{ label: m.tool_report_b, value: m.tool_report_b_value },
			{ label: m.tool_report_c, value: m.tool_report_c_value },
			{ label: m.tool_report_d, value: m.tool_report_d_value }
		]
	},
	{
		id: 'guarantee',
		title: m.tool_report_guarantee,
		about: m.tool_report_guarantee_about,
		lines: [{ label: m.tool_report_e, value: m.tool_report_e_value }]
	},
	{
		id: 'queries',
		title: m.tool_report_queries,
		about: m.tool_report_queries_about,
		lines: [
			{ label: m.tool_report_q1, value: m.tool_report_q1_value },
			{ label: m.tool_report_q2, value: m.tool_report_q2_value },
			{ label: m.tool_report_q3, value: m.tool_report_q3_value }
		]
	},
	{
		id: 'notes',
		title: m.tool_report_notes,
		about: m.tool_report_notes_about,
		lines: []
	}
];
