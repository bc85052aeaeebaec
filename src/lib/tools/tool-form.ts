import type { Typed } from './fields.ts';

/** What a tool's own markup may use of the form around it. */
export interface ToolForm {
	readonly typed: Typed;
	/** What is wrong with each field, if anything, in the reader's language. */
	readonly errors: Readonly<Record<string, string>>;
	type(name: string, text: string): void;
	/** The reader is done with a field for now. */
	leave(): void;
}
