import type { Part } from './attempt.ts';
import type { QuizSettings } from './settings.ts';

/** A quiz of a course: what it is called in addresses, how it is taken, and what it draws from. */
export interface Quiz {
	/** `check`, `pre-check`, `after-check`, or `test-` and the id of the lesson that it lets one pass by. */
	readonly name: string;
	readonly kind: 'check' | 'pre-check' | 'after-check' | 'test-out';
	/** The lesson that is tested out of. */
	readonly lesson?: string;
	readonly settings: QuizSettings;
	readonly parts: readonly Part[];
}
