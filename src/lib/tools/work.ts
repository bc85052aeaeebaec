import { FinanceError } from '../finance/errors.ts';
import type { Fields, InputOf, Typed } from './fields.ts';
import { readFields, type FieldProblem } from './read.ts';
import type { Reader } from './reader.ts';
import { startOf, type Done, type Tool } from './tool.ts';

/** What keeps the tool from an answer: a field's fault, or figures that have no answer together. */
export type Problem = FieldProblem | { readonly field?: undefined; readonly fault: 'no_answer' };

export type Work<Input, Result> =
	| { readonly done: Done<Input, Result>; readonly problems: readonly [] }
	| { readonly done?: undefined; readonly problems: readonly Problem[] };

/** The whole way of a tool from typed texts to its result, or to what is wrong with them. */
export function work<F extends Fields, Result>(tool: Tool<F, Result>, typed: Typed): Work<InputOf<F>, Result> {
	const read = readFields(tool.fields, typed);
	if ('problems' in read) return read;
	const { input } = read;
	const problems = tool.check?.(input) ?? [];
	if (problems.length > 0) return { problems };
	try {
		return { done: { input, result: tool.compute(input) }, problems: [] };
	} catch (error) {
		if (error instanceof FinanceError) return { problems: [{ fault: 'no_answer' }] };
		throw error;
	}
}

/** What the tool says of its own example; nothing if its answer is there to be guessed. */
export function exampleOf(tool: Tool, reader: Reader): string | undefined {
	const { done } = work(tool, startOf(tool, reader));
	return done && !tool.reveal ? tool.says(done, reader.locale) : undefined;
}
