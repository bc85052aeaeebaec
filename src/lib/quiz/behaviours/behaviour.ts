/** An answer that was checked before the quiz was handed in, and the fraction of the mark (0–1) its type gives it. */
export interface Try {
	readonly response: unknown;
	readonly fraction: number;
}

/** How often a question may be tried, and what each try that was not right costs: a fraction of the mark, 0–1. */
export interface Rules {
	readonly tries: number;
	readonly penalty: number;
}

/** What a learner may see of a question before the quiz is handed in. */
export type Shown = 'nothing' | 'outcome' | 'everything';

/**
 * How a question behaves while a quiz is taken, whatever its type (Moodle's word and meaning). One small module each,
 * registered in `index.ts`.
 */
export interface Behaviour {
	readonly name: string;
	/** Whether no answer is taken any more. */
	isFinished(tries: readonly Try[], rules: Rules): boolean;
	/** Whether an answer may be checked now. */
	mayTry(tries: readonly Try[], rules: Rules): boolean;
	shows(tries: readonly Try[], rules: Rules): Shown;
	/** The fraction of the mark, 0–1, for the tries and the answer that stands in the end without having been tried. */
	mark(tries: readonly Try[], standing: Try | undefined, rules: Rules): number;
}

/** Whether a try earned the whole mark. */
export const isRight = ({ fraction }: Try): boolean => fraction >= 1;
