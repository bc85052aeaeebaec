import type { Fields, InputOf } from '$lib/tools/fields';
import { startOf, type Done, type Tool } from '$lib/tools/tool';
import { work } from '$lib/tools/work';

/** Reads English, and borrowed on the mainland. */
export const reader = { locale: 'en', jurisdiction: 'CN' } as const;

/** What a tool answers to its example with some fields typed anew; throws with the problems if it doesn't. */
export function answer<F extends Fields, Result>(tool: Tool<F, Result>, changes: Readonly<Record<string, string>>) {
	const { done, problems } = work(tool, { ...startOf(tool, reader), ...changes });
	if (!done) throw new Error(JSON.stringify(problems));
	return done;
}

/** A file that a tool makes of an answer, at the beginning of time. */
export const made = async <F extends Fields, Result>(
	tool: Tool<F, Result>,
	name: string,
	done: Done<InputOf<F>, Result>
) => (await tool.files?.[name]?.make(done, new Date(0), 'en')) ?? '';

/** The faults a tool finds, by field. */
export const faults = <F extends Fields, Result>(tool: Tool<F, Result>, changes: Readonly<Record<string, string>>) =>
	Object.fromEntries(
		work(tool, { ...startOf(tool, reader), ...changes }).problems.map(({ field, fault }) => [field ?? '', fault])
	);
