import { m } from '../i18n/paraglide/messages.js';

const names: Readonly<Record<string, () => string>> = {
	'single-choice': m.question_type_single_choice,
	'multiple-choice': m.question_type_multiple_choice,
	'true-false': m.question_type_true_false,
	numeric: m.question_type_numeric,
	matching: m.question_type_matching,
	ordering: m.question_type_ordering,
	'mark-clause': m.question_type_mark_clause,
	'short-text': m.question_type_short_text,
	sorting: m.question_type_sorting,
	cloze: m.question_type_cloze,
	scenario: m.question_type_scenario
};

/** What people call a question type, in the language of the page. */
export const typeName = (type: string): string => names[type]?.() ?? type;
