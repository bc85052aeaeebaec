import type { Problem } from './problem.ts';

/** A file of questions, and what of them it can't keep. */
export interface Written {
	readonly text: string;
	readonly problems: readonly Problem[];
}
