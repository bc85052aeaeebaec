/** How a text is to be read; Moodle's names. */
export type TextFormat = 'moodle_auto_format' | 'html' | 'plain_text' | 'markdown';

/** A picture or other file that a text refers to. */
export interface AttachedFile {
	readonly name: string;
	readonly base64: string;
}

export interface Formatted {
	readonly text: string;
	readonly format: TextFormat;
	readonly files: readonly AttachedFile[];
}

export interface Answer {
	readonly text: Formatted;
	/** Per cent of the mark, −100 to 100. */
	readonly fraction: number;
	readonly feedback: Formatted;
}

/** `answer` is a number as it was written, or `*` for any other. */
export interface NumericalAnswer {
	readonly answer: string;
	/** How far off still counts. */
	readonly tolerance: number;
	readonly fraction: number;
	readonly feedback: Formatted;
}

/** An empty text makes its answer one that fits nothing. */
export interface Subquestion {
	readonly text: Formatted;
	readonly answer: string;
	/** Moodle has none; only what this product exported does. */
	readonly feedback: Formatted;
}

interface Shared {
	/** Where it begins in its file, from 1. */
	readonly line: number;
	readonly name: string;
	readonly questiontext: Formatted;
	readonly generalfeedback: Formatted;
	readonly hints: readonly Formatted[];
	readonly tags: readonly string[];
	readonly idnumber: string;
	readonly category: string;
}

/** What is particular to each type that is read, in Moodle's words. */
export type Particular =
	| {
			readonly qtype: 'multichoice';
			readonly single: boolean;
			readonly shuffle: boolean;
			readonly answers: readonly Answer[];
	  }
	| {
			readonly qtype: 'truefalse';
			readonly correct: boolean;
			readonly feedbackTrue: Formatted;
			readonly feedbackFalse: Formatted;
	  }
	| { readonly qtype: 'shortanswer'; readonly usecase: boolean; readonly answers: readonly Answer[] }
	| { readonly qtype: 'numerical'; readonly unit: string; readonly answers: readonly NumericalAnswer[] }
	| { readonly qtype: 'match'; readonly subquestions: readonly Subquestion[] }
	| { readonly qtype: 'ordering'; readonly items: readonly Answer[] }
	/** Its gaps stand in the question's text. */
	| { readonly qtype: 'multianswer' }
	/** A type that this product has no equal of. */
	| { readonly qtype: 'other'; readonly of: string };

/** A question in Moodle's words, whatever file it came from. */
export type Imported = Shared & Particular;
export type ImportedOf<T extends Imported['qtype']> = Extract<Imported, { qtype: T }>;

/** Plain text without files. */
export const plain = (text: string, format: TextFormat = 'plain_text'): Formatted => ({ text, format, files: [] });
