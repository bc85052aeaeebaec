import { m } from '../i18n/paraglide/messages.js';
import type { CourseState } from './state.ts';

const states: Readonly<Record<CourseState, () => string>> = {
	draft: m.authoring_state_draft,
	'in review': m.authoring_state_review,
	approved: m.authoring_state_approved,
	published: m.authoring_state_published,
	changed: m.authoring_state_changed,
	archived: m.authoring_state_archived
};

/** The state of a course in the reader's language. */
export const stateText = (state: CourseState): string => states[state]();

const blocks: Readonly<Record<string, () => string>> = {
	step: m.authoring_block_step,
	term: m.authoring_block_term,
	rule: m.authoring_block_rule,
	example: m.authoring_block_example,
	dialogue: m.authoring_block_dialogue,
	callout: m.authoring_block_callout,
	fact: m.authoring_block_fact,
	jurisdiction: m.authoring_block_jurisdiction,
	document: m.authoring_block_document,
	reveal: m.authoring_block_reveal,
	checklist: m.authoring_block_checklist,
	reflection: m.authoring_block_reflection,
	question: m.authoring_block_question,
	tool: m.authoring_block_tool
};

/** What a block is called in the menu; one that has no words yet goes by its name. */
export const blockText = (name: string): string => blocks[name]?.() ?? name;

const options: Readonly<Record<string, () => string>> = {
	id: m.authoring_option_id,
	title: m.authoring_option_title,
	kind: m.authoring_option_kind,
	code: m.authoring_option_code,
	question: m.authoring_option_question
};

/** What an option of a block is called. */
export const optionText = (name: string): string => options[name]?.() ?? name;

const types: Readonly<Record<string, () => string>> = {
	'single-choice': m.authoring_type_single,
	'multiple-choice': m.authoring_type_multiple,
	'true-false': m.authoring_type_true_false,
	numeric: m.authoring_type_numeric,
	matching: m.authoring_type_matching,
	ordering: m.authoring_type_ordering,
	'mark-clause': m.authoring_type_clause,
	'short-text': m.authoring_type_short,
	sorting: m.authoring_type_sorting,
	cloze: m.authoring_type_cloze
};

/** What a question type is called; one that has no words yet goes by its name. */
export const typeText = (name: string): string => types[name]?.() ?? name;
