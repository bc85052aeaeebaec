import type { Imported } from './imported.ts';
import type { Problem } from './problem.ts';

/** What a reader understood of a file; what it could not read is told, and never keeps the rest out. */
export interface Parsed {
	readonly questions: readonly Imported[];
	readonly problems: readonly Problem[];
}
