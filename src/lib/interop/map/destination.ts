import type { Locale } from '../../i18n/locale.ts';

/** Where imported questions go, and what they are given that their file doesn't say. */
export interface Destination {
	/** The language that the file is in; its words stand in for those of the others. */
	readonly locale: Locale;
	readonly lesson: string;
	readonly seeds: readonly string[];
	readonly difficulty: 1 | 2 | 3;
	readonly aim: 'recall' | 'transfer';
}
