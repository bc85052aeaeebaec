import { m } from '../i18n/paraglide/messages.js';
import type { ProblemCode } from './problem.ts';

const problems: Readonly<Record<ProblemCode, (inputs: { detail: string }) => string>> = {
	'too-large': m.import_problem_too_large,
	'too-many': m.import_problem_too_many,
	'too-many-problems': m.import_problem_too_many_problems,
	'not-text': m.import_problem_not_text,
	empty: m.import_problem_empty,
	'unknown-format': m.import_problem_unknown_format,
	doctype: m.import_problem_doctype,
	'not-well-formed': m.import_problem_not_well_formed,
	'too-deep': m.import_problem_too_deep,
	'not-moodle': m.import_problem_not_moodle,
	'no-end-of-answers': m.import_problem_no_end_of_answers,
	'too-few-answers': m.import_problem_too_few_answers,
	'too-many-answers': m.import_problem_too_many_answers,
	'no-arrow': m.import_problem_no_arrow,
	'not-a-number': m.import_problem_not_a_number,
	'no-answer-line': m.import_problem_no_answer_line,
	'key-not-an-option': m.import_problem_key_not_an_option,
	'no-header': m.import_problem_no_header,
	'unknown-type': m.import_problem_unknown_type,
	'type-lacking': m.import_problem_type_lacking,
	'no-text': m.import_problem_no_text,
	'no-key': m.import_problem_no_key,
	'none-wrong': m.import_problem_none_wrong,
	'no-whole-mark': m.import_problem_no_whole_mark,
	'sum-of-fractions': m.import_problem_sum_of_fractions,
	'only-pattern': m.import_problem_only_pattern,
	'braces-in-answer': m.import_problem_braces_in_answer,
	'text-too-long': m.import_problem_text_too_long,
	'answer-too-long': m.import_problem_answer_too_long,
	'bad-gap': m.import_problem_bad_gap,
	'no-gap': m.import_problem_no_gap,
	'not-our-rules': m.import_problem_not_our_rules,
	faulty: m.import_problem_faulty,
	'same-twice': m.import_problem_same_twice,
	'asked-as-single': m.import_problem_asked_as_single,
	'negative-fraction': m.import_problem_negative_fraction,
	'several-numbers': m.import_problem_several_numbers,
	'never-reached': m.import_problem_never_reached,
	'percent-as-words': m.import_problem_percent_as_words,
	'feedback-made-up': m.import_problem_feedback_made_up,
	'general-feedback-made-up': m.import_problem_general_feedback_made_up,
	'markup-removed': m.import_problem_markup_removed,
	'picture-apart': m.import_problem_picture_apart,
	'file-refused': m.import_problem_file_refused,
	'braces-parted': m.import_problem_braces_parted,
	'hints-dropped': m.import_problem_hints_dropped,
	'grade-dropped': m.import_problem_grade_dropped,
	'units-dropped': m.import_problem_units_dropped,
	'overall-feedback-dropped': m.import_problem_overall_feedback_dropped,
	'ordering-graded-otherwise': m.import_problem_ordering_graded_otherwise,
	'cannot-write-type': m.import_problem_cannot_write_type,
	'one-draw': m.import_problem_one_draw,
	'tool-dropped': m.import_problem_tool_dropped,
	'hints-not-written': m.import_problem_hints_not_written,
	'feedback-not-written': m.import_problem_feedback_not_written,
	'order-not-written': m.import_problem_order_not_written,
	'fraction-changed': m.import_problem_fraction_changed,
	'unit-not-written': m.import_problem_unit_not_written,
	'case-not-written': m.import_problem_case_not_written,
	'arrow-changed': m.import_problem_arrow_changed
};

/** What is wrong, in the reader's language, and how to mend it. */
export const problemWords = ({ code, detail }: { readonly code: ProblemCode; readonly detail: string }): string =>
	problems[code]({ detail });

const types: Readonly<Record<string, () => string>> = {
	'single-choice': m.import_type_single_choice,
	'multiple-choice': m.import_type_multiple_choice,
	'true-false': m.import_type_true_false,
	numeric: m.import_type_numeric,
	'short-text': m.import_type_short_text,
	matching: m.import_type_matching,
	ordering: m.import_type_ordering,
	sorting: m.import_type_sorting,
	'mark-clause': m.import_type_mark_clause,
	cloze: m.import_type_cloze
};

/** What a question type of ours is called. */
export const typeWords = (type: string): string => types[type]?.() ?? type;

/** What each format is called. */
export const formatWords = {
	'moodle-xml': m.import_format_xml,
	csv: m.import_format_csv,
	aiken: m.import_format_aiken,
	gift: m.import_format_gift
};
