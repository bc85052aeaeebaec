import type { Fields } from '$lib/tools/fields';
import { startOf, type Tool } from '$lib/tools/tool';
import { work } from '$lib/tools/work';

/** Reads English, and borrowed on the mainland. */
export const reader = { locale: 'en', jurisdiction: 'CN' } as const;

/** What a tool answers to its example with some fields typed anew; throws with the problems if it doesn't. */
export function answer<F extends Fields, Result>(tool: Tool<F, Result>, changes: Readonly<Record<string, string>>) {
	const { done, problems } = work(tool, { ...startOf(tool, reader), ...changes });
	if (!done) throw new Error(JSON.stringify(problems));
	return done;
}

/** The faults a tool finds, by field. */
export const faults = <F extends Fields, Result>(tool: Tool<F, Result>, changes: Readonly<Record<string, string>>) =>
	Object.fromEntries(
		work(tool, { ...startOf(tool, reader), ...changes }).problems.map(({ field, fault }) => [field ?? '', fault])
	);
