/** What a report can be about. */
export const reportKinds = ['wrong', 'unclear', 'outdated', 'language', 'other'] as const;
export const LONGEST_REPORT = 1000;

/** A report of a question. */
export interface Report {
	readonly about: (typeof reportKinds)[number];
	readonly words: string;
}
