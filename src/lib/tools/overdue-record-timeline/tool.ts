import { addDays, addMonths, monthsAndDays, type Day } from '../../finance/index.ts';
import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { formatDay } from '../days.ts';
import { date, type InputOf } from '../fields.ts';
import { morningOf, remindersIcs } from '../reminders.ts';
import { defineTool } from '../tool.ts';

const fields = {
	due: date({ label: m.tool_five_due, required: true }),
	paid: date({ label: m.tool_five_paid, hint: m.tool_five_paid_hint }),
	today: date({ label: m.tool_five_today, required: true })
};

/** Months that bad information is kept after the bad behaviour ended. Source: Credit Reporting Industry Regulations, article 16. */
const monthsKept = 60;

export interface Kept {
	readonly firstLate: Day;
	/** When it was settled; today, if it isn't yet: so it stands if it is paid now. */
	readonly settled: Day;
	readonly gone: Day;
	readonly isPaid: boolean;
	/** Whole months from today until it is deleted; 0 once it is. */
	readonly months: number;
	/** What waiting costs: the day of deletion if paid now, in six months, in a year. */
	readonly ifPaid: readonly { readonly months: number; readonly gone: Day }[];
}

function compute({ due, paid, today }: InputOf<typeof fields>): Kept {
	const settled = paid === '' ? today : paid;
	const gone = addMonths(settled, monthsKept);
	return {
		firstLate: addDays(due, 1),
		settled,
		gone,
		isPaid: paid !== '',
		months: gone <= today ? 0 : monthsAndDays(today, gone).months,
		ifPaid: [0, 6, 12].map((months) => ({ months, gone: addMonths(addMonths(today, months), monthsKept) }))
	};
}

export const overdueRecordTimeline = defineTool({
	id: 'overdue-record-timeline',
	title: m.tool_five_title,
	summary: m.tool_five_summary,
	lesson: { course: 'your-credit-record', lesson: 'what-overdue-does' },
	fields,
	groups: [{ legend: m.tool_five_group, names: ['due', 'paid', 'today'] }],
	check: ({ due, paid, today }) => [
		...(paid !== '' && paid <= due ? [{ field: 'paid', fault: 'paid_in_time' }] : []),
		...(paid > today ? [{ field: 'paid', fault: 'paid_after_today' }] : []),
		...(today <= due ? [{ field: 'today', fault: 'not_due_yet' }] : [])
	],
	faults: {
		paid_in_time: m.tool_five_paid_in_time,
		paid_after_today: m.tool_five_paid_after_today,
		not_due_yet: m.tool_five_not_due_yet
	},
	example: { due: '2026-08-10', paid: '', today: '2026-11-25' },
	facts: ['read-prior-notice-of-negative', 'record-five-years', 'record-statement', 'free-credit-report'],
	shows: () => [],
	compute,
	says({ result: { isPaid, gone, months } }, locale) {
		const said = { gone: formatDay(gone, locale), months: formatNumber(months, locale) };
		if (!isPaid) return m.tool_five_says_open(said);
		return months === 0 ? m.tool_five_says_gone(said) : m.tool_five_says(said);
	},
	table: ({ result }) => ({
		caption: m.tool_five_if(),
		columns: [
			{ label: m.tool_five_when_paid(), kind: 'text' },
			{ label: m.tool_five_when_gone(), kind: 'text' }
		],
		rows: result.ifPaid.map(({ months, gone }) => [
			months === 0 ? m.tool_five_now() : m.tool_five_in({ months: String(months) }),
			gone
		])
	}),
	files: {
		'record.ics': {
			label: m.tool_five_ics,
			type: 'text/calendar',
			make({ input, result }, now) {
				const check = [1, 7, 13].map((months) => ({
					uid: `${now.getTime()}-check-${months}`,
					title: m.tool_five_ics_check(),
					text: m.tool_five_ics_check_text(),
					at: morningOf(addMonths(input.today, months))
				}));
				const end = {
					uid: `${now.getTime()}-gone`,
					title: m.tool_five_ics_gone(),
					text: m.tool_five_ics_gone_text(),
					at: morningOf(result.gone)
				};
				return remindersIcs(result.isPaid ? [...check, end] : check, now);
			}
		}
	}
});
