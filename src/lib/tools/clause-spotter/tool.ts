import { formatNumber } from '../../i18n/number.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { text, type InputOf } from '../fields.ts';
import { kindsIn, type Piece } from '../marked.ts';
import { jurisdictionField, jurisdictionOf } from '../reader.ts';
import { defineTool } from '../tool.ts';
import { clauseAsk, clauseName, clauses, clausesIn, expected, type Clause } from './clauses.ts';

const fields = {
	contract: text({
		label: m.tool_clause_contract,
		hint: m.tool_clause_contract_hint,
		max: 20_000,
		lines: 12,
		required: true
	}),
	jurisdiction: jurisdictionField
};

export interface Spotted {
	readonly pieces: readonly Piece<Clause>[];
	readonly found: readonly Clause[];
	/** What a good contract has and this text doesn't seem to. */
	readonly missing: readonly Clause[];
}

function compute({ contract }: InputOf<typeof fields>): Spotted {
	const pieces = clausesIn(contract);
	const found = kindsIn(pieces, clauses);
	return { pieces, found, missing: expected.filter((clause) => !found.includes(clause)) };
}

/** What the law of the mainland says about a clause: ids of facts. */
const factsOn: Partial<Record<Clause, readonly string[]>> = {
	cost: ['cost-disclosure-rules', 'annualised-rate-display'],
	upfront: ['interest-on-money-received'],
	early: ['early-repayment-interest'],
	penalty: ['overdue-uplift', 'excessive-damages'],
	acceleration: ['acceleration-on-misuse'],
	consent: ['sensitive-information-consent', 'query-needs-consent'],
	guarantee: ['guarantor-recourse'],
	assignment: ['debt-assignment-notice'],
	variable: ['standard-terms-notice']
};

export const clauseSpotter = defineTool({
	id: 'clause-spotter',
	title: m.tool_clause_title,
	summary: m.tool_clause_summary,
	lesson: { course: 'before-you-borrow', lesson: 'read-before-signing' },
	fields,
	groups: [{ legend: m.tool_clause_group, names: ['contract', 'jurisdiction'] }],
	example: (reader) => ({ contract: m.tool_clause_example(), jurisdiction: jurisdictionOf(reader) }),
	facts: [...new Set(Object.values(factsOn).flat())],
	shows: ({ input: { jurisdiction }, result: { found } }) =>
		jurisdiction === 'CN' ? [...new Set(found.flatMap((clause) => factsOn[clause] ?? []))] : [],
	compute,
	says({ result: { found, missing } }, locale) {
		const said = { found: formatNumber(found.length, locale), missing: formatNumber(missing.length, locale) };
		if (found.length === 0) return m.tool_clause_says_none();
		return missing.length === 0 ? m.tool_clause_says(said) : m.tool_clause_says_missing(said);
	},
	table: ({ result }) => ({
		caption: m.tool_clause_questions(),
		columns: [
			{ label: m.tool_clause_clause(), kind: 'text' },
			{ label: m.tool_clause_question(), kind: 'text' }
		],
		rows: [...result.found, ...result.missing].map((clause) => [clauseName[clause](), clauseAsk[clause]()])
	}),
	files: {
		'questions.txt': {
			label: m.tool_clause_save,
			type: 'text/plain',
			make: ({ result }) =>
				[...result.found, ...result.missing]
					.map((clause, index) => `${index + 1}. ${clauseName[clause]()}\n   ${clauseAsk[clause]()}`)
					.join('\n')
		}
	}
});
