import { sum, type Fen } from '../../finance/index.ts';
import { formatMoney, formatPercent } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { choice, date, list, text, yuan, type InputOf } from '../fields.ts';
import { morningOf, remindersIcs } from '../ics.ts';
import { defineTool } from '../tool.ts';

export const triggers = {
	need: m.tool_diary_need,
	bored: m.tool_diary_bored,
	stress: m.tool_diary_stress,
	night: m.tool_diary_night,
	offer: m.tool_diary_offer,
	friends: m.tool_diary_friends,
	payday: m.tool_diary_payday,
	small: m.tool_diary_small
};
export type Trigger = keyof typeof triggers;

export const frictions = {
	card: m.tool_diary_friction_card,
	day: m.tool_diary_friction_day,
	night: m.tool_diary_friction_night,
	limit: m.tool_diary_friction_limit,
	list: m.tool_diary_friction_list,
	push: m.tool_diary_friction_push
};

const fields = {
	entries: list({
		label: m.tool_diary_entries,
		name: (number) => m.tool_diary_entry({ number }),
		add: m.tool_diary_add,
		min: 1,
		max: 200,
		row: {
			on: date({ label: m.tool_diary_on, half: true }),
			amount: yuan({ label: m.tool_diary_amount, min: 0, max: 10_000_000, half: true }),
			what: text({ label: m.tool_diary_what, max: 80 }),
			paid: choice({
				label: m.tool_diary_paid,
				choices: {
					own: m.tool_diary_own,
					card: m.tool_diary_card,
					instalments: m.tool_diary_instalments,
					borrowed: m.tool_diary_borrowed
				},
				menu: true,
				half: true
			}),
			trigger: choice({ label: m.tool_diary_trigger, choices: triggers, menu: true, half: true }),
			waited: choice({
				label: m.tool_diary_waited,
				choices: { no: m.tool_diary_no, yes: m.tool_diary_yes },
				menu: true
			})
		}
	}),
	reflection: text({ label: m.tool_diary_reflection, hint: m.tool_diary_reflection_hint, max: 2000, lines: 4 }),
	friction: choice({ label: m.tool_diary_friction, choices: frictions, menu: true }),
	remind: date({ label: m.tool_diary_remind, hint: m.tool_diary_remind_hint })
};

export interface Diary {
	readonly spent: Fen;
	/** Paid with money that isn't one's own yet. */
	readonly borrowed: Fen;
	/** What could have waited, in all. */
	readonly couldWait: Fen;
	/** Each trigger that turned up, the dearest first. */
	readonly triggers: readonly { readonly trigger: Trigger; readonly times: number; readonly spent: Fen }[];
}

function compute({ entries }: InputOf<typeof fields>): Diary {
	const total = (of: readonly { readonly amount: Fen }[]) => sum(of.map(({ amount }) => amount));
	const names = [...new Set(entries.map(({ trigger }) => trigger))];
	return {
		spent: total(entries),
		borrowed: total(entries.filter(({ paid }) => paid !== 'own')),
		couldWait: total(entries.filter(({ waited }) => waited === 'yes')),
		triggers: names
			.map((trigger) => {
				const mine = entries.filter((each) => each.trigger === trigger);
				return { trigger, times: mine.length, spent: total(mine) };
			})
			.toSorted((a, b) => b.spent - a.spent)
	};
}

const entry = (index: number, fields: Readonly<Record<string, string>>) =>
	Object.fromEntries(Object.entries(fields).map(([name, typed]) => [`entries.${index}.${name}`, typed]));

export const borrowingDiary = defineTool({
	id: 'borrowing-diary',
	title: m.tool_diary_title,
	summary: m.tool_diary_summary,
	lesson: { course: 'budget-and-buffer', lesson: 'spend-first-pull' },
	fields,
	groups: [
		{ legend: m.tool_diary_entries, names: ['entries'] },
		{ legend: m.tool_diary_group_week, names: ['reflection', 'friction', 'remind'] }
	],
	example: () => ({
		...entry(0, {
			on: '2026-11-20',
			amount: '168',
			what: m.tool_diary_example_shoes(),
			paid: 'instalments',
			trigger: 'night',
			waited: 'yes'
		}),
		...entry(1, {
			on: '2026-11-21',
			amount: '45',
			what: m.tool_diary_example_dinner(),
			paid: 'own',
			trigger: 'friends',
			waited: 'no'
		}),
		...entry(2, {
			on: '2026-11-23',
			amount: '299',
			what: m.tool_diary_example_headphones(),
			paid: 'card',
			trigger: 'offer',
			waited: 'yes'
		}),
		reflection: '',
		friction: 'night',
		remind: ''
	}),
	compute,
	says({ result: { spent, borrowed, couldWait, triggers: found } }, locale) {
		const [first] = found;
		if (!first || spent === 0) return m.tool_diary_says_none();
		const share = formatPercent((borrowed / spent) * 100, locale, 0);
		return m.tool_diary_says({
			spent: formatMoney(spent, locale),
			share,
			wait: formatMoney(couldWait, locale),
			trigger: triggers[first.trigger]()
		});
	},
	table: ({ result }) => ({
		caption: m.tool_diary_table(),
		columns: [
			{ label: m.tool_diary_trigger(), kind: 'text' },
			{ label: m.tool_diary_times(), kind: 'whole' },
			{ label: m.tool_diary_amount(), kind: 'yuan' }
		],
		rows: result.triggers.map(({ trigger, times, spent }) => [triggers[trigger](), times, spent])
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
