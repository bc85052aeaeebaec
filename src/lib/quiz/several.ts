import type { Grade, Reading } from './question.ts';
import type { Option } from './options.ts';

/** The ids of the right options. */
export const rightIds = (options: readonly Option[]): string[] =>
	options.filter(({ right }) => right).map(({ id }) => id);

/**
 * Grades a choice of several: each right option chosen adds its share of the mark, each wrong one takes the share of a
 * right one (Moodle: fractions of 1/n and −1/n), within 0–1; an option's own `fraction` goes before. Unknown and
 * repeated ids count for nothing.
 */
export function gradeSeveral(options: readonly Option[], chosen: readonly string[]): Grade {
	const rights = rightIds(options);
	const taken = options.filter(({ id }) => chosen.includes(id));
	if (taken.length === rights.length && taken.every(({ right }) => right)) return { fraction: 1 };
	const sum = taken.reduce((total, option) => total + (option.fraction ?? (option.right ? 1 : -1) / rights.length), 0);
	return { fraction: Math.min(1, Math.max(0, sum)) };
}

/** Whether choosing just the right options makes the whole mark: their own fractions, where given, add up to 1. */
export const addsUp = (options: readonly Option[]): boolean => {
	const rights = options.filter(({ right }) => right);
	const sum = rights.reduce((total, { fraction }) => total + (fraction ?? 1 / rights.length), 0);
	return Math.abs(sum - 1) < 1e-3;
};

/** Reads ticked boxes of one name, in the options' order; ids the question does not have are left out. */
export function readSeveral(form: FormData, name: string, options: readonly Option[]): Reading<string[]> {
	const posted = form.getAll(name);
	const chosen = options.map(({ id }) => id).filter((id) => posted.includes(id));
	return chosen.length === 0 ? { type: 'empty' } : { type: 'given', response: chosen };
}
