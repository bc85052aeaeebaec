import type { Typed } from './fields.ts';

/** What a tool's own markup may use of the form around it. */
export interface ToolForm {
	readonly typed: Typed;
	/** What is wrong with each field, if anything, in the reader's language, by its path. */
	readonly errors: Readonly<Record<string, string>>;
	type(path: string, text: string): void;
	/** The reader is done with a field for now. */
	leave(): void;
	/** A new row of a list, with `row` in its fields. */
	addRow(list: string, row?: Typed): void;
	/** Takes a row out of a list; those below it move up. */
	dropRow(list: string, index: number): void;
}
