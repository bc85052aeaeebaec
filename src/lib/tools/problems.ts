import type { Locale } from '../i18n/locale.ts';
import { m } from '../i18n/paraglide/messages.js';
import { formatDay } from './days.ts';
import { fieldAt, type DateField, type ListField, type NumberField, type TextField } from './fields.ts';
import { formatTyped } from './measures.ts';
import type { Tool } from './tool.ts';
import type { Problem } from './work.ts';

/** What is wrong and how to mend it, in the reader's language. */
export function sayProblem(tool: Tool, { field: path, fault }: Problem, locale: Locale): string {
	const own = tool.faults?.[fault];
	if (own) return own();
	if (path === undefined) return m.tool_problem_no_answer();
	const whole = tool.fields[path];
	if (whole?.kind === 'list') return ofList(whole);
	const field = fieldAt(tool.fields, path)?.field;
	if (!field) return m.tool_problem_no_answer();
	if (field.kind === 'choice' || field.kind === 'checks') return m.tool_problem_not_a_choice();
	if (field.kind === 'text') return ofText(field, fault);
	return field.kind === 'date' ? ofDate(field, fault, locale) : ofNumber(field, fault, locale);
}

/** The name of a field as the reader sees it, with its row. */
export function sayField(tool: Tool, path: string): string {
	const found = fieldAt(tool.fields, path);
	if (!found) return tool.fields[path]?.label() ?? path;
	return found.row ? m.tool_field_in_row({ row: found.row, field: found.field.label() }) : found.field.label();
}

const ofList = ({ min }: ListField): string => m.tool_problem_too_few_rows({ count: min });

const ofText = ({ max }: TextField, fault: string): string =>
	fault === 'missing' ? m.tool_problem_missing_text() : m.tool_problem_too_long({ count: max });

function ofDate({ min, max }: DateField, fault: string, locale: Locale): string {
	if (fault === 'too_early') return m.tool_problem_too_early({ bound: formatDay(min ?? '', locale) });
	if (fault === 'too_late') return m.tool_problem_too_late({ bound: formatDay(max ?? '', locale) });
	return fault === 'missing' ? m.tool_problem_missing_day() : m.tool_problem_not_a_day();
}

function ofNumber(field: NumberField, fault: string, locale: Locale): string {
	const bound = (value: number) => formatTyped(field, value, locale);
	if (fault === 'too_small') return m.tool_problem_too_small({ bound: bound(field.min) });
	if (fault === 'too_large') return m.tool_problem_too_large({ bound: bound(field.max) });
	if (fault === 'not_whole') return m.tool_problem_not_whole();
	if (fault !== 'missing') return m.tool_problem_not_a_number();
	return field.min > 0 ? m.tool_problem_missing() : m.tool_problem_missing_or_none();
}
