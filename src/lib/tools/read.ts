import { checkDay } from '../finance/dates.ts';
import { InputError } from '../finance/errors.ts';
import { fenOf } from '../finance/money.ts';
import { readNumber } from '../i18n/number.ts';
import {
	isBlankRow,
	rowAt,
	rowCount,
	rowPath,
	type ChoiceField,
	type ChecksField,
	type DateField,
	type Field,
	type Fields,
	type InputOf,
	type ListField,
	type Measure,
	type NumberField,
	type OpenChoiceField,
	type SimpleField,
	type TextField,
	type Typed
} from './fields.ts';

/** Codes of what can be wrong with a field; `problems.ts` says them. */
export type Fault =
	| 'missing'
	| 'not_a_number'
	| 'not_whole'
	| 'too_small'
	| 'too_large'
	| 'not_a_choice'
	| 'not_a_day'
	| 'too_early'
	| 'too_late'
	| 'too_long'
	| 'too_few_rows';

/** What is wrong with a field, by its path and code. */
export interface FieldProblem {
	readonly field: string;
	readonly fault: string;
}

type Read<Value> = { readonly value: Value } | { readonly fault: Fault };

const scales: Readonly<Record<Measure, (typed: number) => number>> = {
	yuan: fenOf,
	percent: (percent) => Number((percent / 100).toPrecision(15)),
	whole: (count) => count
};

/** The number in a field as the tool uses it, or what is wrong with it. */
export function readNumberField(field: NumberField, text: string): Read<number> {
	const blank = text.trim() === '';
	const number = blank ? field.blank : readNumber(text);
	if (number === undefined) return { fault: blank ? 'missing' : 'not_a_number' };
	if (number < field.min) return { fault: 'too_small' };
	if (number > field.max) return { fault: 'too_large' };
	if (field.kind === 'whole' && !Number.isInteger(number)) return { fault: 'not_whole' };
	return { value: scales[field.kind](number) };
}

const readChoice = ({ choices, open }: ChoiceField | OpenChoiceField, text: string): Read<string> =>
	Object.hasOwn(choices, text) || (open && text === '') ? { value: text } : { fault: 'not_a_choice' };

function readChecks({ choices }: ChecksField, text: string): Read<readonly string[]> {
	const ticked = text.split(' ').filter(Boolean);
	const chosen = Object.keys(choices).filter((each) => ticked.includes(each));
	return ticked.every((each) => Object.hasOwn(choices, each)) ? { value: chosen } : { fault: 'not_a_choice' };
}

function readText({ max, required }: TextField, typed: string): Read<string> {
	const value = typed.replace(/\r\n?/g, '\n').trim();
	if (value === '' && required) return { fault: 'missing' };
	return value.length > max ? { fault: 'too_long' } : { value };
}

function readDate({ min, max, required }: DateField, typed: string): Read<string> {
	const value = typed.trim();
	if (value === '') return required ? { fault: 'missing' } : { value };
	if (!isDay(value)) return { fault: 'not_a_day' };
	if (min !== undefined && value < min) return { fault: 'too_early' };
	return max !== undefined && value > max ? { fault: 'too_late' } : { value };
}

function isDay(text: string): boolean {
	try {
		return checkDay(text) === text;
	} catch (error) {
		if (error instanceof InputError) return false;
		throw error;
	}
}

function readSimple(field: SimpleField, text: string): Read<unknown> {
	if (field.kind === 'choice') return readChoice(field, text);
	if (field.kind === 'checks') return readChecks(field, text);
	if (field.kind === 'text') return readText(field, text);
	return field.kind === 'date' ? readDate(field, text) : readNumberField(field, text);
}

/** All fields as the tool uses them, or every field that can't be read. */
export function readFields<F extends Fields>(
	fields: F,
	typed: Typed
): { readonly input: InputOf<F> } | { readonly problems: readonly FieldProblem[] } {
	const read = Object.entries(fields).map(([name, field]) => readOne(name, field, typed));
	const problems = read.flatMap((each) => each.problems);
	if (problems.length > 0) return { problems };
	// Every entry was just read by the field of its name, which is what InputOf says.
	return { input: Object.fromEntries(read.map(({ name, value }) => [name, value])) as InputOf<F> };
}

interface Entry {
	readonly name: string;
	readonly value?: unknown;
	readonly problems: readonly FieldProblem[];
}

function readOne(name: string, field: Field, typed: Typed): Entry {
	if (field.kind === 'list') return { name, ...readRows(name, field, typed) };
	const read = readSimple(field, typed[name] ?? '');
	return 'fault' in read ? { name, problems: [{ field: name, fault: read.fault }] } : { name, ...read, problems: [] };
}

function readRows(name: string, list: ListField, typed: Typed): Omit<Entry, 'name'> {
	const rows = Array.from({ length: rowCount(typed, name, list) }, (_, index) => rowAt(typed, name, index, list.row));
	const read = rows.flatMap((row, index) =>
		isBlankRow(list.row, row) ? [] : [{ index, ...split(readFields(list.row, row)) }]
	);
	const problems = read.flatMap(({ index, problems }) =>
		problems.map(({ field, fault }) => ({ field: rowPath(name, index, field), fault }))
	);
	if (problems.length === 0 && read.length < list.min) problems.push({ field: name, fault: 'too_few_rows' });
	return { value: read.map(({ input }) => input), problems };
}

const split = (read: ReturnType<typeof readFields>) => ({
	input: 'input' in read ? read.input : undefined,
	problems: 'problems' in read ? read.problems : []
});
