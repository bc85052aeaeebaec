import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { checks, choice, percent, whole, type InputOf } from '../fields.ts';
import { peoplePerGroup } from '../sample-size.ts';
import { defineTool } from '../tool.ts';

/** Moments of a loan by the day since it was opened, and whether only those meet it who are late. */
export const moments = {
	signing: { day: -1, late: false },
	opened: { day: 0, late: false },
	statement: { day: 20, late: false },
	before: { day: 27, late: false },
	firstLate: { day: 31, late: true },
	weekLate: { day: 37, late: true },
	raise: { day: 150, late: false },
	half: { day: 180, late: false }
} as const;
export type Moment = keyof typeof moments;

export const momentName: Readonly<Record<Moment, () => string>> = {
	signing: m.tool_plan_signing,
	opened: m.tool_plan_opened,
	statement: m.tool_plan_statement,
	before: m.tool_plan_before,
	firstLate: m.tool_plan_first_late,
	weekLate: m.tool_plan_week_late,
	raise: m.tool_plan_raise,
	half: m.tool_plan_half
};

const fields = {
	moments: checks<Moment>({ label: m.tool_plan_moments, choices: momentName }),
	channel: choice({
		label: m.tool_plan_channel,
		choices: { app: m.tool_plan_app, text: m.tool_plan_text, call: m.tool_plan_call },
		menu: true
	}),
	borrowers: whole({ label: m.tool_plan_borrowers, min: 1, max: 10_000_000, half: true }),
	opens: percent({ label: m.tool_plan_opens, min: 1, max: 100, half: true }),
	weekly: whole({ label: m.tool_plan_weekly, hint: m.tool_plan_weekly_hint, min: 1, max: 20 }),
	arrears: percent({ label: m.tool_plan_arrears, min: 0.1, max: 90, half: true }),
	fall: percent({ label: m.tool_plan_fall, hint: m.tool_plan_fall_hint, min: 0.1, max: 90, half: true })
};

export interface Campaign {
	/** The chosen moments by day, with the people who read the message each month. */
	readonly plan: readonly { readonly moment: Moment; readonly day: number; readonly readers: number }[];
	/** Weeks (by their first day) with more messages than the limit. */
	readonly clashes: readonly { readonly day: number; readonly messages: number }[];
	/** For each group of a test with a hold-out, and months until both are filled. */
	readonly perGroup: number;
	readonly months: number;
}

const names: readonly Moment[] = ['signing', 'opened', 'statement', 'before', 'firstLate', 'weekLate', 'raise', 'half'];

function compute({ moments: chosen, borrowers, opens, weekly, arrears, fall }: InputOf<typeof fields>): Campaign {
	const plan = names
		.filter((name) => chosen.includes(name))
		.map((moment) => {
			const { day, late } = moments[moment];
			return { moment, day, readers: Math.round(borrowers * opens * (late ? arrears : 1)) };
		});
	const clashes = plan
		.map(({ day }) => ({ day, messages: plan.filter((each) => each.day >= day && each.day < day + 7).length }))
		.filter(({ messages }) => messages > weekly);
	const perGroup = peoplePerGroup(arrears, arrears - fall);
	return { plan, clashes, perGroup, months: Math.ceil((2 * perGroup) / borrowers) };
}

export const campaignPlanner = defineTool({
	id: 'campaign-planner',
	title: m.tool_plan_title,
	summary: m.tool_plan_summary,
	lesson: { course: 'lender-kit', lesson: 'education-that-works' },
	fields,
	groups: [
		{ legend: m.tool_plan_group_when, names: ['moments', 'channel', 'weekly'] },
		{ legend: m.tool_plan_group_who, names: ['borrowers', 'opens'] },
		{ legend: m.tool_plan_group_test, names: ['arrears', 'fall'] }
	],
	check: ({ arrears, fall }) => (fall < arrears ? [] : [{ field: 'fall', fault: 'more_than_all' }]),
	faults: { more_than_all: m.tool_plan_more_than_all },
	example: {
		moments: 'opened before firstLate',
		channel: 'app',
		borrowers: '2000',
		opens: '40',
		weekly: '2',
		arrears: '8',
		fall: '2'
	},
	convention: m.tool_plan_convention,
	facts: ['collection-hours'],
	shows: ({ input: { moments: chosen } }) =>
		chosen.includes('firstLate') || chosen.includes('weekLate') ? ['collection-hours'] : [],
	compute,
	says({ input, result: { plan, clashes, perGroup, months } }, locale) {
		if (plan.length === 0) return m.tool_plan_says_none();
		const said = {
			count: formatNumber(plan.length, locale),
			fall: formatNumber(input.fall * 100, locale),
			group: formatNumber(perGroup, locale),
			months: formatNumber(months, locale)
		};
		return clashes.length > 0 ? m.tool_plan_says_clash(said) : m.tool_plan_says(said);
	},
	table: ({ result }) => ({
		caption: m.tool_plan_table(),
		columns: [
			{ label: m.tool_plan_moment(), kind: 'text' },
			{ label: m.tool_plan_day(), kind: 'whole' },
			{ label: m.tool_plan_readers(), kind: 'whole' }
		],
		rows: result.plan.map(({ moment, day, readers }) => [momentName[moment](), day, readers])
	})
});
