import { FinanceError } from '../finance/errors.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Fault, Fields, InputOf, Typed } from './fields.ts';
import type { Done, Tool } from './tool.ts';

/** What keeps the tool from an answer: a field's fault, or figures that have no answer together. */
export interface Problem {
	readonly field?: string;
	readonly fault: Fault | 'no_answer' | (string & {});
}

export type Work<Input, Result> =
	| { readonly done: Done<Input, Result>; readonly problems: readonly [] }
	| { readonly done?: undefined; readonly problems: readonly [Problem, ...Problem[]] };

/** The whole way of a tool from typed texts to its result, or to what is wrong with them. */
export function work<F extends Fields, Result>(tool: Tool<F, Result>, typed: Typed): Work<InputOf<F>, Result> {
	const read = tool.schema.safeParse(typed);
	if (!read.success) {
		const [first, ...others] = read.error.issues.map(({ path, message }) => ({
			field: String(path[0]),
			fault: message
		}));
		return { problems: [first ?? { fault: 'no_answer' }, ...others] };
	}
	try {
		return { done: { input: read.data, result: tool.compute(read.data) }, problems: [] };
	} catch (error) {
		if (error instanceof FinanceError) return { problems: [{ fault: 'no_answer' }] };
		throw error;
	}
}

/** What the tool says of its own example; nothing if its answer is there to be guessed. */
export function exampleOf(tool: Tool, locale: Locale): string | undefined {
	const { done } = work(tool, tool.example);
	return done && !tool.reveal ? tool.says(done, locale) : undefined;
}
