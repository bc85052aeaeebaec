import { amountOf } from '../../draw/amount.ts';
import type { Values } from '../../draw/schema.ts';
import type { Scenario } from './schema.ts';
import { measures } from './state.ts';

const amounts: ReadonlySet<string> = new Set([...measures, 'interest', 'repay', 'least', 'most']);

/** The question with its expressions worked out. Throws `ExpressionError`. */
export const settle = ({ start, steps, goals, ...question }: Scenario, values: Values): Scenario => ({
	...question,
	...settled({ start, steps, goals }, values)
});

/** A copy of `content` in which whatever is an amount by its name is a number. */
const settled = <T>(content: T, values: Values): T => worked(content, values) as T;

function worked(content: unknown, values: Values): unknown {
	if (Array.isArray(content)) return content.map((each) => worked(each, values));
	if (typeof content !== 'object' || content === null) return content;
	return Object.fromEntries(
		Object.entries(content).map(([name, each]) => [
			name,
			// Never −0, which JSON does not keep.
			amounts.has(name) && typeof each === 'string' ? amountOf(each, values) + 0 : worked(each, values)
		])
	);
}
