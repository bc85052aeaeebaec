/** What may be wrong with a file or a question in it; the page has words for each. */
export type ProblemCode =
	| 'too-large'
	| 'too-many'
	| 'too-many-problems'
	| 'not-text'
	| 'empty'
	| 'unknown-format'
	| 'doctype'
	| 'not-well-formed'
	| 'too-deep'
	| 'not-moodle'
	| 'no-end-of-answers'
	| 'too-few-answers'
	| 'too-many-answers'
	| 'no-arrow'
	| 'not-a-number'
	| 'no-answer-line'
	| 'key-not-an-option'
	| 'no-header'
	| 'unknown-type'
	| 'type-lacking'
	| 'no-text'
	| 'no-key'
	| 'none-wrong'
	| 'no-whole-mark'
	| 'sum-of-fractions'
	| 'only-pattern'
	| 'braces-in-answer'
	| 'answer-too-long'
	| 'text-too-long'
	| 'bad-gap'
	| 'no-gap'
	| 'not-our-rules'
	| 'faulty'
	| 'same-twice'
	| 'asked-as-single'
	| 'negative-fraction'
	| 'several-numbers'
	| 'percent-as-words'
	| 'never-reached'
	| 'feedback-made-up'
	| 'general-feedback-made-up'
	| 'markup-removed'
	| 'picture-apart'
	| 'file-refused'
	| 'braces-parted'
	| 'hints-dropped'
	| 'grade-dropped'
	| 'units-dropped'
	| 'overall-feedback-dropped'
	| 'ordering-graded-otherwise'
	| 'cannot-write-type'
	| 'one-draw'
	| 'tool-dropped'
	| 'hints-not-written'
	| 'feedback-not-written'
	| 'order-not-written'
	| 'fraction-changed'
	| 'unit-not-written'
	| 'case-not-written'
	| 'arrow-changed';

/** An error keeps a question out; a warning tells what came otherwise than it was written. */
export interface Problem {
	readonly severity: 'error' | 'warning';
	readonly code: ProblemCode;
	/** In the file, from 1; 0 where it has none. */
	readonly line: number;
	/** What it is about: a name, a number or a few words of the file. */
	readonly detail: string;
}

export const errorAt = (line: number, code: ProblemCode, detail = ''): Problem => ({
	severity: 'error',
	code,
	line,
	detail
});

export const warningAt = (line: number, code: ProblemCode, detail = ''): Problem => ({
	severity: 'warning',
	code,
	line,
	detail
});
