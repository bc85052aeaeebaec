import { fenOf } from '../finance/money.ts';
import { readNumber } from '../i18n/number.ts';

/** A text in the reader's language, made when it is shown. */
export type Say = () => string;

/** What a number stands for: it is typed in yuan, per cent or pieces, and read as fen, a fraction or a whole. */
export type Measure = 'yuan' | 'percent' | 'whole';

interface Named {
	readonly label: Say;
	readonly hint?: Say;
	/** Stands beside its neighbour rather than above it. */
	readonly half?: boolean;
}

/** A number; bounds and slider are in the unit it is typed in. */
export interface NumberField extends Named {
	readonly kind: Measure;
	/** Said beside it, such as «个月». */
	readonly unit?: Say;
	readonly min: number;
	readonly max: number;
	/** What an empty field counts as; without it the number must be given. */
	readonly blank?: number;
	readonly slider?: { readonly min: number; readonly max: number; readonly step: number };
}

/** One of a few named choices. */
export interface ChoiceField<Choice extends string = string> extends Named {
	readonly kind: 'choice';
	readonly choices: Readonly<Record<Choice, Say>>;
}

export type Field = NumberField | ChoiceField;
export type Fields = Readonly<Record<string, Field>>;

/** What the tool calculates with, once its fields have been read. */
export type InputOf<F extends Fields> = {
	readonly [Name in keyof F]: F[Name] extends ChoiceField<infer Choice> ? Choice : number;
};

/** Everything as it was typed, by the name of its field. */
export type Typed = Readonly<Record<string, string>>;

/** Codes of what can be wrong with a field; `problems.ts` says them. */
export type Fault = 'missing' | 'not_a_number' | 'not_whole' | 'too_small' | 'too_large' | 'not_a_choice';

const scales: Readonly<Record<Measure, (typed: number) => number>> = {
	yuan: fenOf,
	percent: (percent) => Number((percent / 100).toPrecision(15)),
	whole: (count) => count
};

/** The number in a field as the tool uses it, or what is wrong with it. */
export function readField(field: NumberField, text: string): { readonly value: number } | { readonly fault: Fault } {
	const blank = text.trim() === '';
	const number = blank ? field.blank : readNumber(text);
	if (number === undefined) return { fault: blank ? 'missing' : 'not_a_number' };
	if (number < field.min) return { fault: 'too_small' };
	if (number > field.max) return { fault: 'too_large' };
	if (field.kind === 'whole' && !Number.isInteger(number)) return { fault: 'not_whole' };
	return { value: scales[field.kind](number) };
}

/** What is wrong with a field, by its code. */
export interface FieldProblem {
	readonly field: string;
	readonly fault: string;
}

/** All fields as numbers and choices, or every field that can't be read. */
export function readFields<F extends Fields>(
	fields: F,
	typed: Typed
): { readonly input: InputOf<F> } | { readonly problems: readonly FieldProblem[] } {
	const read = Object.entries(fields).map(([name, field]) => {
		const text = typed[name] ?? '';
		return [name, field.kind === 'choice' ? readChoice(field, text) : readField(field, text)] as const;
	});
	const problems = read.flatMap(([field, each]) => ('fault' in each ? [{ field, fault: each.fault }] : []));
	if (problems.length > 0) return { problems };
	const values = read.flatMap(([name, each]) => ('value' in each ? [[name, each.value] as const] : []));
	// Every entry was just read by the field of its name, which is what InputOf says.
	return { input: Object.fromEntries(values) as InputOf<F> };
}

const readChoice = ({ choices }: ChoiceField, text: string): { readonly value: string } | { readonly fault: Fault } =>
	Object.hasOwn(choices, text) ? { value: text } : { fault: 'not_a_choice' };

export const yuan = <const F extends Omit<NumberField, 'kind'>>(field: F) => ({ kind: 'yuan' as const, ...field });
export const percent = <const F extends Omit<NumberField, 'kind'>>(field: F) => ({
	kind: 'percent' as const,
	...field
});
export const whole = <const F extends Omit<NumberField, 'kind'>>(field: F) => ({ kind: 'whole' as const, ...field });
export const choice = <Choice extends string>(field: Omit<ChoiceField<Choice>, 'kind'>): ChoiceField<Choice> => ({
	kind: 'choice',
	...field
});
