import { m } from '../../i18n/paraglide/messages.js';
import { checks, choice, date, list, text, whole, type InputOf } from '../fields.ts';
import { jurisdictionField } from '../reader.ts';

export const fields = {
	jurisdiction: jurisdictionField,
	company: text({ label: m.tool_log_company, max: 60 }),
	entries: list({
		label: m.tool_log_entries,
		name: (number) => m.tool_log_entry({ number }),
		add: m.tool_log_add,
		min: 0,
		max: 100,
		row: {
			on: date({ label: m.tool_log_on, required: true }),
			hour: choice({
				label: m.tool_log_hour,
				choices: { day: m.tool_log_day, night: m.tool_log_night },
				menu: true
			}),
			channel: choice({
				label: m.tool_log_channel,
				choices: {
					call: m.tool_log_call,
					message: m.tool_log_message,
					visit: m.tool_log_visit,
					others: m.tool_log_others
				},
				menu: true
			}),
			times: whole({ label: m.tool_log_times, min: 1, max: 200, blank: 1, half: true }),
			who: text({ label: m.tool_log_who, max: 60 }),
			said: checks({
				label: m.tool_log_said,
				choices: {
					polite: m.tool_log_polite,
					threat: m.tool_log_threat,
					insult: m.tool_log_insult,
					police: m.tool_log_police,
					disclosed: m.tool_log_disclosed,
					account: m.tool_log_account
				}
			}),
			note: text({ label: m.tool_log_note, hint: m.tool_log_note_hint, max: 500, lines: 2 })
		}
	}),
	letter: text({ label: m.tool_log_letter, max: 8000 })
};

type Log = InputOf<typeof fields>;
type Entry = Log['entries'][number];
export type Limit = 'night' | 'others' | 'threat' | 'insult' | 'police' | 'disclosed' | 'account';

export interface Logged {
	/** Each entry by its place in the log, with the limits that it crossed; by day, the latest first. */
	readonly entries: readonly { readonly entry: Entry; readonly limits: readonly Limit[] }[];
	readonly beyond: number;
	/** The day with the most calls and messages, and how many; null for an empty log. */
	readonly busiest: { readonly day: string; readonly times: number } | null;
}

/** What in an entry collectors may not do. Whether a fact says so depends on the place; that it isn't right doesn't. */
function limitsOf({ hour, channel, said }: Entry): Limit[] {
	const spoken = said.filter((each) => each !== 'polite');
	const late: Limit[] = hour === 'night' && channel !== 'message' ? ['night'] : [];
	return [...late, ...(channel === 'others' ? (['others'] as const) : []), ...spoken];
}

/** Judges each entry, and counts the day with the most. */
export function compute({ entries }: Log): Logged {
	const judged = entries
		.map((entry) => ({ entry, limits: limitsOf(entry) }))
		.toSorted((a, b) => b.entry.on.localeCompare(a.entry.on));
	const perDay = new Map<string, number>();
	for (const { on, times } of entries) perDay.set(on, (perDay.get(on) ?? 0) + times);
	const [busiest] = [...perDay].toSorted((a, b) => b[1] - a[1]);
	return {
		entries: judged,
		beyond: judged.filter(({ limits }) => limits.length > 0).length,
		busiest: busiest ? { day: busiest[0], times: busiest[1] } : null
	};
}
