import type { Locale } from '../i18n/locale.ts';
import { rowPath, type Fields, type InputOf, type Measure, type Say, type Typed } from './fields.ts';
import type { FieldProblem } from './read.ts';
import type { Reader } from './reader.ts';

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
	readonly type: 'text/calendar' | 'text/csv' | 'text/plain' | 'application/json';
	make(done: Done<Input, Result>, now: Date, locale: Locale): string | Promise<string>;
}

type Example<F extends Fields> = Readonly<
	Record<{ [Name in keyof F]: F[Name] extends { kind: 'list' } ? never : Name }[keyof F] & string, string>
> &
	Typed;

/**
 * A tool: one folder with `tool.ts` (this) and `Tool.svelte` (how its result looks), and one line in `index.ts`.
 * Everything here is pure: texts go in as they were typed, and nothing is kept.
 */
export interface Tool<F extends Fields = Fields, Result = unknown> {
	readonly id: string;
	readonly title: Say;
	/** What it answers, in the reader's words. */
	readonly summary: Say;
	/** The lesson that teaches it. */
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
	/** Stands in the fields at first, and is said to be an example; by reader where it holds words or a law. */
	readonly example: Example<F> | ((reader: Reader) => Example<F>);
	/** How it works its result out, and which convention its rates follow. */
	readonly convention?: Say;
	/** Ids of the dated facts that its result may show. */
	readonly facts?: readonly string[];
	/** Which of them stand below the result; all, unless it says. */
	shows?(done: Done<InputOf<F>, Result>): readonly string[];
	compute(input: InputOf<F>): Result;
	/** The one sentence that says what the result means. */
	says(done: Done<InputOf<F>, Result>, locale: Locale): string;
	/** The figures behind the result, where it has any. */
	table?(done: Done<InputOf<F>, Result>, locale: Locale): ToolTable;
	/** By their file names. */
	readonly files?: Readonly<Record<string, ToolFile<InputOf<F>, Result>>>;
}

/** Lets TypeScript find out what a tool's fields and result are. */
export const defineTool = <F extends Fields, Result>(tool: Tool<F, Result>): Tool<F, Result> => tool;

/** What stands in the fields at first. */
export const startOf = ({ example }: Pick<Tool, 'example'>, reader: Reader): Typed =>
	typeof example === 'function' ? example(reader) : example;

/** The fields of a tool out of a posted form; one that the form didn't have yet is as in the example. */
export function typedIn(tool: Pick<Tool, 'fields' | 'example'>, form: FormData, reader: Reader): Typed {
	const start = startOf(tool, reader);
	const given = new Map(pathsOf(tool.fields).flatMap((path) => (form.has(path) ? [[path, textOf(form, path)]] : [])));
	const lists = Object.keys(tool.fields).filter((name) => tool.fields[name]?.kind === 'list');
	const replaced = lists.filter((name) => [...given.keys()].some((path) => path.startsWith(`${name}.`)));
	const kept = Object.entries(start).filter(([path]) => !replaced.some((name) => path.startsWith(`${name}.`)));
	return Object.fromEntries([...kept, ...given]);
}

/** The case that an address carries for a tool, on the example where it says nothing; undefined if it carries none. */
export function figuresOf(tool: Pick<Tool, 'fields' | 'example'>, params: URLSearchParams, reader: Reader) {
	const figures = pathsOf(tool.fields).flatMap((path) => (params.has(path) ? [[path, params.get(path) ?? '']] : []));
	return figures.length > 0 ? { ...startOf(tool, reader), ...Object.fromEntries(figures) } : undefined;
}

/** Every path that a field of the tool can have. */
export const pathsOf = (fields: Fields): string[] =>
	Object.entries(fields).flatMap(([name, field]) =>
		field.kind === 'list'
			? Array.from({ length: field.max }, (_, index) =>
					Object.keys(field.row).map((inner) => rowPath(name, index, inner))
				).flat()
			: [name]
	);

/** Longer than any field allows, so that what is too long is still named as such. */
const longest = 30_000;

/** The field that carries a letter as the tool wrote it: one that is still so counts as not typed. */
export const asWritten = (path: string): string => `${path}-as-written`;

const textOf = (form: FormData, path: string): string => {
	const text = posted(form, path);
	return form.has(asWritten(path)) && text === posted(form, asWritten(path)) ? '' : text;
};

/** Ticked boxes share a name; a file is no text. */
const posted = (form: FormData, path: string): string =>
	form
		.getAll(path)
		.map((entry) => (typeof entry === 'string' ? entry : ''))
		.join(' ')
		.replace(/\r\n?/g, '\n')
		.trim()
		.slice(0, longest);
