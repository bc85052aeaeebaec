import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { checks, choice, type InputOf } from '../fields.ts';
import { jurisdictionField, jurisdictionOf } from '../reader.ts';
import { defineTool } from '../tool.ts';

const fields = {
	jurisdiction: jurisdictionField,
	problem: choice({
		label: m.tool_help_problem,
		choices: {
			soon: m.tool_help_soon,
			overdue: m.tool_help_overdue,
			record: m.tool_help_record,
			harassed: m.tool_help_harassed,
			scam: m.tool_help_scam,
			court: m.tool_help_court,
			unlicensed: m.tool_help_unlicensed,
			charges: m.tool_help_charges,
			family: m.tool_help_family,
			despair: m.tool_help_despair
		},
		menu: true
	}),
	tried: checks({
		label: m.tool_help_tried,
		choices: {
			lender: m.tool_help_tried_lender,
			complaint: m.tool_help_tried_complaint,
			regulator: m.tool_help_tried_regulator
		}
	})
};

type Asked = InputOf<typeof fields>;
type Problem = Asked['problem'];
export type Helper =
	| 'hospital'
	| 'person'
	| 'lender'
	| 'complaint'
	| 'regulator'
	| 'bureau'
	| 'legalAid'
	| 'police'
	| 'bank'
	| 'consumer'
	| 'counsel';

const helpers: Readonly<Record<Problem, readonly Helper[]>> = {
	soon: ['lender', 'person', 'counsel'],
	overdue: ['lender', 'complaint', 'legalAid', 'person'],
	record: ['lender', 'bureau', 'regulator'],
	harassed: ['police', 'complaint', 'regulator', 'legalAid'],
	scam: ['police', 'bank', 'lender', 'regulator'],
	court: ['legalAid', 'lender', 'person'],
	unlicensed: ['police', 'regulator', 'legalAid'],
	charges: ['lender', 'complaint', 'regulator', 'consumer', 'legalAid'],
	family: ['person', 'counsel', 'legalAid'],
	despair: ['hospital', 'person', 'counsel', 'lender']
};

export interface Found {
	/** Whom to turn to, the first first; what was tried already comes last. */
	readonly helpers: readonly Helper[];
	readonly facts: readonly string[];
}

const triedBy: Readonly<Record<Asked['tried'][number], Helper>> = {
	lender: 'lender',
	complaint: 'complaint',
	regulator: 'regulator'
};

const factsOn: Partial<Record<Problem, readonly string[]>> = {
	overdue: ['complain-institution-first', 'extension-needs-consent'],
	record: ['dispute-deadline', 'record-complaint'],
	harassed: ['collection-hours', 'collection-no-threats', 'complain-institution-first'],
	scam: ['paid-fixers-warning', 'record-window-closed'],
	court: ['payment-order', 'living-necessities'],
	charges: ['annualised-rate-display', 'complain-institution-first'],
	soon: ['extension-needs-consent']
};

function compute({ problem, tried, jurisdiction }: Asked): Found {
	const done = new Set(tried.map((each) => triedBy[each]));
	const all = helpers[problem];
	return {
		helpers: [...all.filter((each) => !done.has(each)), ...all.filter((each) => done.has(each))],
		facts: jurisdiction === 'CN' ? (factsOn[problem] ?? []) : []
	};
}

/** What each is called. */
export const helperName: Readonly<Record<Helper, () => string>> = {
	hospital: m.tool_help_hospital,
	person: m.tool_help_person,
	lender: m.tool_help_lender,
	complaint: m.tool_help_complaint,
	regulator: m.tool_help_regulator,
	bureau: m.tool_help_bureau,
	legalAid: m.tool_help_legal_aid,
	police: m.tool_help_police,
	bank: m.tool_help_bank,
	consumer: m.tool_help_consumer,
	counsel: m.tool_help_counsel
};

export const helpFinder = defineTool({
	id: 'help-finder',
	title: m.tool_help_title,
	summary: m.tool_help_summary,
	lesson: { course: 'when-repayment-is-hard', lesson: 'help-and-safety' },
	fields,
	groups: [{ legend: m.tool_help_group, names: ['problem', 'tried', 'jurisdiction'] }],
	example: (reader) => ({ jurisdiction: jurisdictionOf(reader), problem: 'overdue', tried: '' }),
	facts: [...new Set(Object.values(factsOn).flat())],
	shows: ({ result }) => result.facts,
	compute,
	says({ input, result }, locale) {
		if (input.problem === 'despair') return m.tool_help_says_despair();
		const [first = 'person'] = result.helpers;
		return m.tool_help_says({ first: helperName[first](), count: formatNumber(result.helpers.length, locale) });
	}
});
