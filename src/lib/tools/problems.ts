import type { Locale } from '../i18n/locale.ts';
import { m } from '../i18n/paraglide/messages.js';
import { formatTyped } from './measures.ts';
import type { Tool } from './tool.ts';
import type { Problem } from './work.ts';

/** What is wrong and how to mend it, in the reader's language. */
export function sayProblem(tool: Tool, { field: name, fault }: Problem, locale: Locale): string {
	const own = tool.faults?.[fault];
	if (own) return own();
	const field = name === undefined ? undefined : tool.fields[name];
	if (!field || field.kind === 'choice') return field ? m.tool_problem_not_a_choice() : m.tool_problem_no_answer();
	const bound = (value: number) => formatTyped(field, value, locale);
	if (fault === 'too_small') return m.tool_problem_too_small({ bound: bound(field.min) });
	if (fault === 'too_large') return m.tool_problem_too_large({ bound: bound(field.max) });
	if (fault === 'not_whole') return m.tool_problem_not_whole();
	if (fault !== 'missing') return m.tool_problem_not_a_number();
	return field.min > 0 ? m.tool_problem_missing() : m.tool_problem_missing_or_none();
}
