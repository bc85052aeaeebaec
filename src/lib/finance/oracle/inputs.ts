import { InputError } from '../errors.ts';
import { fenOf, type Fen } from '../money.ts';

/** What a case says, as it came out of its file. */
export type Inputs = Readonly<Record<string, unknown>>;

/** What a kind works out, by the name it is asked for. */
export type Results = Readonly<Record<string, unknown>>;

/** One kind of published example: from its inputs, and the names asked for, to results. */
export type Kind = (inputs: Inputs, asked: readonly string[]) => Results;

/** A number; `fallback` where the case says nothing. Throws `InputError`. */
export function number(inputs: Inputs, name: string, fallback?: number): number {
	const value = inputs[name] ?? fallback;
	if (typeof value === 'number') return value;
	throw new InputError('not-a-number', name, `must be a number, is ${JSON.stringify(value)}`);
}

export function text(inputs: Inputs, name: string, fallback?: string): string {
	const value = inputs[name] ?? fallback;
	if (typeof value === 'string') return value;
	throw new InputError('unknown', name, `must be text, is ${JSON.stringify(value)}`);
}

export function list(inputs: Inputs, name: string): readonly unknown[] {
	const value = inputs[name];
	if (Array.isArray(value)) return value;
	throw new InputError('empty', name, `must be a list, is ${JSON.stringify(value)}`);
}

/** Yuan in the file, fen here. */
export const money = (inputs: Inputs, name: string, fallback?: number): Fen => fenOf(number(inputs, name, fallback));

export const isRecord = (value: unknown): value is Inputs =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export function records(inputs: Inputs, name: string): Inputs[] {
	return list(inputs, name).map((each, index) => {
		if (isRecord(each)) return each;
		throw new InputError('unknown', `${name}.${index}`, 'must be an object');
	});
}

/** Results for every asked name that matches: `interest_7` asks `of('interest', 7)`. */
export function numbered(
	asked: readonly string[],
	pattern: RegExp,
	of: (match: RegExpMatchArray) => number | undefined
): Results {
	return Object.fromEntries(
		asked.flatMap((name) => {
			const match = name.match(pattern);
			return match ? [[name, of(match)]] : [];
		})
	);
}
