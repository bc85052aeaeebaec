import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { checks, choice, text, whole, type InputOf } from '../fields.ts';
import { jurisdictionField, jurisdictionOf } from '../reader.ts';
import { defineTool } from '../tool.ts';
import { signalName, signals, useOf, type Signal, type Use } from './signals.ts';

const fields = {
	jurisdiction: jurisdictionField,
	signals: checks<Signal>({ label: m.tool_policy_signals, choices: signalName }),
	seen: choice({
		label: m.tool_policy_seen,
		choices: { care: m.tool_policy_care, risk: m.tool_policy_risk, collectors: m.tool_policy_collectors }
	}),
	retention: whole({ label: m.tool_policy_retention, unit: m.tool_months_unit, min: 1, max: 120, half: true }),
	within: whole({ label: m.tool_policy_within, unit: m.tool_policy_days, min: 1, max: 60, half: true }),
	contact: choice({
		label: m.tool_policy_contact,
		choices: { message: m.tool_policy_message, call: m.tool_policy_call, letter: m.tool_policy_letter }
	}),
	decides: choice({
		label: m.tool_policy_decides,
		choices: { person: m.tool_policy_person, machine: m.tool_policy_machine }
	}),
	policy: text({ label: m.tool_policy_draft, max: 8000 }),
	words: text({ label: m.tool_policy_words, max: 1500 })
};

type Asked = InputOf<typeof fields>;
export type Concern = 'collectors' | 'retention' | 'machine' | 'late';

export interface Policy {
	readonly byUse: Readonly<Record<Use, readonly Signal[]>>;
	readonly concerns: readonly Concern[];
}

/** Longer than two years is long for what is meant to help within weeks. */
const longRetention = 24;
const lateContact = 14;

function compute({ signals: chosen, seen, retention, within, decides }: Asked): Policy {
	const of = (use: Use) => signals.filter((signal) => chosen.includes(signal) && useOf[signal] === use);
	return {
		byUse: { use: of('use'), consent: of('consent'), never: of('never') },
		concerns: [
			...(seen === 'collectors' ? (['collectors'] as const) : []),
			...(retention > longRetention ? (['retention'] as const) : []),
			...(decides === 'machine' ? (['machine'] as const) : []),
			...(within > lateContact ? (['late'] as const) : [])
		]
	};
}

export const signalPolicyBuilder = defineTool({
	id: 'signal-policy-builder',
	title: m.tool_policy_title,
	summary: m.tool_policy_summary,
	lesson: { course: 'lender-kit', lesson: 'early-signals-kindly' },
	fields,
	groups: [
		{ legend: m.tool_policy_group_signals, names: ['signals'] },
		{ legend: m.tool_policy_group_rules, names: ['seen', 'retention', 'within', 'contact', 'decides', 'jurisdiction'] }
	],
	example: (reader) => ({
		jurisdiction: jurisdictionOf(reader),
		signals: 'missed minimum bureau contacts',
		seen: 'care',
		retention: '12',
		within: '3',
		contact: 'message',
		decides: 'person',
		policy: '',
		words: ''
	}),
	facts: [
		'minimum-necessary',
		'sensitive-categories',
		'automated-decisions',
		'data-access-deletion',
		'query-needs-consent'
	],
	shows: ({ input: { jurisdiction, signals: chosen }, result: { byUse } }) =>
		jurisdiction === 'CN'
			? [
					'minimum-necessary',
					...(byUse.never.length > 0 || byUse.consent.length > 0 ? ['sensitive-categories'] : []),
					...(chosen.includes('bureau') ? ['query-needs-consent'] : []),
					'automated-decisions',
					'data-access-deletion'
				]
			: [],
	compute,
	says({ result: { byUse, concerns } }, locale) {
		const said = {
			use: formatNumber(byUse.use.length, locale),
			consent: formatNumber(byUse.consent.length, locale),
			never: formatNumber(byUse.never.length, locale)
		};
		if (byUse.never.length > 0) return m.tool_policy_says_never(said);
		return concerns.length > 0 ? m.tool_policy_says_mend(said) : m.tool_policy_says(said);
	},
	table: ({ result: { byUse } }) => ({
		caption: m.tool_policy_signals(),
		columns: [
			{ label: m.tool_policy_signal(), kind: 'text' },
			{ label: m.tool_policy_may(), kind: 'text' }
		],
		rows: [
			...byUse.use.map((signal) => [signalName[signal](), m.tool_policy_use()]),
			...byUse.consent.map((signal) => [signalName[signal](), m.tool_policy_consent()]),
			...byUse.never.map((signal) => [signalName[signal](), m.tool_policy_never()])
		]
	})
});
