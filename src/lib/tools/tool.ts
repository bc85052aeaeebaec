import type { Locale } from '../i18n/locale.ts';
import type { FieldProblem, Fields, InputOf, Measure, Say, Typed } from './fields.ts';

/** The figures behind a picture: shown below it, printed, exported. Money in fen, rates as fractions. */
export interface ToolTable {
	readonly caption: string;
	/** The first column names the row. */
	readonly columns: readonly { readonly label: string; readonly kind: 'text' | Measure }[];
	readonly rows: readonly (readonly (string | number)[])[];
}

/** What the tool was given, read, and what it made of it. */
export interface Done<Input = unknown, Result = unknown> {
	readonly input: Input;
	readonly result: Result;
}

/** A file that the reader may keep, made of their figures in the browser, or on the server where there are no scripts. */
export interface ToolFile<Input = unknown, Result = unknown> {
	readonly label: Say;
	readonly type: 'text/calendar' | 'text/csv' | 'text/plain';
	make(done: Done<Input, Result>, now: Date, locale: Locale): string;
}

/**
 * A tool: one folder with `tool.ts` (this) and `Tool.svelte` (how its result looks), and one line in `index.ts`.
 * Everything here is pure: texts go in as they were typed, and nothing is kept.
 */
export interface Tool<F extends Fields = Fields, Result = unknown> {
	readonly id: string;
	readonly title: Say;
	/** What it answers, in the reader's words. */
	readonly summary: Say;
	readonly lesson: { readonly course: string; readonly lesson: string };
	readonly fields: F;
	/** The fields in the order they are asked, in groups that have a name. */
	readonly groups: readonly { readonly legend: Say; readonly names: readonly (keyof F & string)[] }[];
	/** What is wrong with fields that can each be read, but not together. */
	check?(input: InputOf<F>): readonly FieldProblem[];
	/** Words for codes of its own that `check` gives. */
	readonly faults?: Readonly<Record<string, Say>>;
	/** On the button that shows the result, where the reader guesses first; without it the result always shows. */
	readonly reveal?: Say;
	/** Stands in the fields at first, and is said to be an example. */
	readonly example: Readonly<Record<keyof F & string, string>>;
	/** Which convention the rates of its result follow, and how it calculates. */
	readonly convention: Say;
	compute(input: InputOf<F>): Result;
	/** The one sentence that says what the result means. */
	says(done: Done<InputOf<F>, Result>, locale: Locale): string;
	table(done: Done<InputOf<F>, Result>): ToolTable;
	/** By their file names. */
	readonly files?: Readonly<Record<string, ToolFile<InputOf<F>, Result>>>;
}

/** Lets TypeScript find out what a tool's fields and result are. */
export const defineTool = <F extends Fields, Result>(tool: Tool<F, Result>): Tool<F, Result> => tool;

/** The fields of a tool out of a posted form; one that the form didn't have yet is as in the example. */
export const typedIn = ({ fields, example }: Pick<Tool, 'fields' | 'example'>, form: FormData): Typed =>
	Object.fromEntries(Object.keys(fields).map((name) => [name, textOf(form.get(name) ?? example[name] ?? '')]));

/** No number or choice is longer; a file is no text. */
const textOf = (entry: FormDataEntryValue): string => (typeof entry === 'string' ? entry.slice(0, 200) : '');
