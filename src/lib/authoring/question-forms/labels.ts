import { m } from '../../i18n/paraglide/messages.js';

const names: Readonly<Record<string, () => string>> = {
	text: m.authoring_q_text,
	generalFeedback: m.authoring_q_general,
	options: m.authoring_q_options,
	right: m.authoring_q_right,
	'local right': m.authoring_q_said_right,
	wrong: m.authoring_q_wrong,
	feedback: m.authoring_q_feedback,
	shuffle: m.authoring_q_shuffle,
	pairs: m.authoring_q_pairs,
	match: m.authoring_q_match,
	extras: m.authoring_q_extras,
	groups: m.authoring_q_groups,
	items: m.authoring_q_items,
	group: m.authoring_q_group,
	place: m.authoring_q_place,
	answer: m.authoring_q_answer,
	true: m.authoring_q_said_true,
	false: m.authoring_q_said_false,
	tolerance: m.authoring_q_tolerance,
	decimals: m.authoring_q_decimals,
	unit: m.authoring_q_unit,
	mistakes: m.authoring_q_mistakes,
	value: m.authoring_q_value,
	answers: m.authoring_q_answers,
	fraction: m.authoring_q_fraction,
	caseSensitive: m.authoring_q_case
};

const hints: Readonly<Record<string, () => string>> = {
	answer: m.authoring_q_amount_hint,
	tolerance: m.authoring_q_tolerance_hint,
	generalFeedback: m.authoring_q_general_hint,
	extras: m.authoring_q_extras_hint,
	mistakes: m.authoring_q_mistakes_hint,
	answers: m.authoring_q_answers_hint,
	fraction: m.authoring_q_fraction_hint
};

const choices: Readonly<Record<string, () => string>> = { true: m.authoring_q_true, false: m.authoring_q_false };

/** What a field of a question's form is called; some differ by the kind of the field. */
export const labelOf = (name: string, kind = ''): string => (names[`${kind} ${name}`] ?? names[name])?.() ?? name;
/** A word of help to a field, where it needs one. */
export const hintOf = (name: string): string | undefined => hints[name]?.();
/** What a choice of a field is called. */
export const choiceOf = (choice: string): string => choices[choice]?.() ?? choice;
