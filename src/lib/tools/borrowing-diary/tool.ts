import { formatMoney, formatPercent } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { rowPath } from '../fields.ts';
import { morningOf, remindersIcs } from '../reminders.ts';
import { defineTool } from '../tool.ts';
import { compute } from './diary.ts';
import { fields, frictions, triggers } from './fields.ts';

const row = (index: number, on: string, amount: string, what: string, paid: string, trigger: string, waited: string) =>
	Object.fromEntries(
		Object.entries({ on, amount, what, paid, trigger, waited }).map(([name, typed]) => [
			rowPath('entries', index, name),
			typed
		])
	);

export const borrowingDiary = defineTool({
	id: 'borrowing-diary',
	title: m.tool_diary_title,
	summary: m.tool_diary_summary,
	lesson: { course: 'budget-and-buffer', lesson: 'spend-first-pull' },
	fields,
	groups: [
		{ legend: m.tool_diary_entries, names: ['entries'] },
		{ legend: m.tool_diary_group_week, names: ['span', 'reflection', 'friction', 'remind'] }
	],
	example: () => ({
		...row(0, '2026-11-14', '38', m.tool_diary_example_delivery(), 'own', 'bored', 'yes'),
		...row(1, '2026-11-20', '168', m.tool_diary_example_shoes(), 'instalments', 'night', 'yes'),
		...row(2, '2026-11-21', '45', m.tool_diary_example_dinner(), 'own', 'friends', 'no'),
		...row(3, '2026-11-23', '299', m.tool_diary_example_headphones(), 'card', 'offer', 'yes'),
		span: 'week',
		reflection: '',
		friction: 'push',
		remind: ''
	}),
	convention: m.tool_diary_convention,
	compute,
	says({ result: { spent, borrowed, couldWait, pulls, strongest } }, locale) {
		if (spent === 0) return m.tool_diary_says_none();
		const said = { spent: formatMoney(spent, locale), wait: formatMoney(couldWait, locale) };
		const money =
			borrowed === 0
				? m.tool_diary_says_own(said)
				: m.tool_diary_says({ ...said, share: formatPercent((borrowed / spent) * 100, locale, 0) });
		const [first] = pulls;
		if (!first) return money;
		const pull = strongest
			? m.tool_diary_says_pull({ trigger: triggers[strongest.trigger]() })
			: m.tool_diary_says_need();
		return m.tool_diary_both({ money, pull });
	},
	table: ({ result }) => ({
		caption: m.tool_diary_table(),
		columns: [
			{ label: m.tool_diary_trigger(), kind: 'text' },
			{ label: m.tool_diary_times(), kind: 'whole' },
			{ label: m.tool_diary_amount(), kind: 'yuan' },
			{ label: m.tool_diary_not_own(), kind: 'yuan' }
		],
		rows: result.pulls.map(({ trigger, times, spent, borrowed }) => [triggers[trigger](), times, spent, borrowed])
	}),
	files: {
		'friction.ics': {
			label: m.tool_diary_ics,
			type: 'text/calendar',
			make: ({ input }, now) =>
				remindersIcs(
					input.remind === ''
						? []
						: [
								{
									uid: `${now.getTime()}-diary`,
									title: m.tool_diary_ics_title(),
									text: frictions[input.friction](),
									at: morningOf(input.remind)
								}
							],
					now
				)
		}
	}
});
