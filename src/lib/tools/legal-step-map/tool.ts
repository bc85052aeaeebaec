import { addDays } from '../../finance/index.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { formatDay } from '../days.ts';
import { choice, date, openChoice, type InputOf } from '../fields.ts';
import { morningOf, remindersIcs } from '../reminders.ts';
import { jurisdictionField, jurisdictionOf } from '../reader.ts';
import { defineTool } from '../tool.ts';

const myth = (label: () => string) =>
	openChoice({ label, choices: { right: m.tool_court_right, wrong: m.tool_court_wrong } });

const fields = {
	jurisdiction: jurisdictionField,
	stage: choice({
		label: m.tool_court_stage,
		choices: {
			calls: m.tool_court_calls,
			letter: m.tool_court_letter,
			mediation: m.tool_court_mediation,
			order: m.tool_court_payment_order,
			summons: m.tool_court_summons,
			judgment: m.tool_court_judgment,
			enforcement: m.tool_court_enforcement
		},
		menu: true
	}),
	received: date({ label: m.tool_court_received, hint: m.tool_court_received_hint }),
	crime: myth(m.tool_court_myth_crime),
	spouse: myth(m.tool_court_myth_spouse),
	old: myth(m.tool_court_myth_old),
	list: myth(m.tool_court_myth_list),
	everything: myth(m.tool_court_myth_everything)
};

type Asked = InputOf<typeof fields>;
export type Stage = Asked['stage'];
export type Myth = 'crime' | 'spouse' | 'old' | 'list' | 'everything';

export const stages: readonly Stage[] = ['calls', 'letter', 'mediation', 'order', 'summons', 'judgment', 'enforcement'];

/** None of the sentences is right as it stands. */
const myths: readonly Myth[] = ['crime', 'spouse', 'old', 'list', 'everything'];

/** Days to pay or object after a payment order. Source: Civil Procedure Law of the PRC (2023), article 227. */
const daysToObject = 15;

export interface Mapped {
	/** Where in `stages` the reader is. */
	readonly at: number;
	/** The last day to object to a payment order, the day after it came being the first; '' where none is known. */
	readonly deadline: string;
	/** The myths that the reader judged, and whether they saw through them. */
	readonly judged: readonly { readonly myth: Myth; readonly seen: boolean }[];
}

function compute(input: Asked): Mapped {
	const counts = input.stage === 'order' && input.jurisdiction === 'CN' && input.received !== '';
	return {
		at: stages.indexOf(input.stage),
		deadline: counts ? addDays(input.received, daysToObject) : '',
		judged: myths.flatMap((each) => (input[each] === '' ? [] : [{ myth: each, seen: input[each] === 'wrong' }]))
	};
}

/** What the law says at each stage, and of each myth: ids of facts, all of the mainland. */
export const factsAt: Readonly<Record<Stage | Myth, readonly string[]>> = {
	calls: ['collection-hours'],
	letter: ['limitation-period'],
	mediation: ['extension-needs-consent'],
	order: ['payment-order'],
	summons: ['excessive-damages'],
	judgment: ['judgment-late-interest'],
	enforcement: ['living-necessities', 'dishonest-list'],
	crime: ['default-no-crime'],
	spouse: ['spouse-debt'],
	old: ['limitation-period'],
	list: ['dishonest-list'],
	everything: ['living-necessities']
};

export const legalStepMap = defineTool({
	id: 'legal-step-map',
	title: m.tool_court_title,
	summary: m.tool_court_summary,
	lesson: { course: 'when-repayment-is-hard', lesson: 'if-it-reaches-court' },
	fields,
	groups: [
		{ legend: m.tool_court_group_where, names: ['jurisdiction', 'stage', 'received'] },
		{ legend: m.tool_court_group_myths, names: [...myths] }
	],
	example: (reader) => ({
		jurisdiction: jurisdictionOf(reader),
		stage: 'order',
		received: '2026-11-20',
		crime: '',
		spouse: '',
		old: '',
		list: '',
		everything: ''
	}),
	facts: [...new Set(Object.values(factsAt).flat())],
	shows: () => [],
	compute,
	says({ input, result: { deadline } }, locale) {
		if (deadline !== '') return m.tool_court_says_deadline({ day: formatDay(deadline, locale) });
		const court = ['order', 'summons', 'judgment', 'enforcement'].includes(input.stage);
		return court ? m.tool_court_says_court() : m.tool_court_says_before();
	},
	files: {
		'deadline.ics': {
			label: m.tool_court_ics,
			type: 'text/calendar',
			make: ({ input, result: { deadline } }, now, locale) =>
				remindersIcs(
					deadline === ''
						? []
						: [addDays(input.received, 3), addDays(deadline, -3), deadline].map((day, index) => ({
								uid: `${now.getTime()}-court-${index}`,
								title: m.tool_court_ics_title({ day: formatDay(deadline, locale) }),
								text: m.tool_court_ics_text(),
								at: morningOf(day)
							})),
					now
				)
		}
	}
});
