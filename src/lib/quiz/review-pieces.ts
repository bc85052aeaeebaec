import type { ReviewPiece } from './pieces.ts';

export { default as ReportQuestion } from './ReportQuestion.svelte';
export { default as Reviewing } from './Reviewing.svelte';

const reviews = import.meta.glob<ReviewPiece>('./types/*/Review.svelte', { import: 'default' });

/** The piece that shows answers to questions of `type`; apart from those that ask, for a page seldom needs both. */
export function reviewPiece(type: string): Promise<ReviewPiece> {
	const load = reviews[`./types/${type}/Review.svelte`];
	if (!load) throw new Error(`nothing shows answers to the question type "${type}"`);
	return load();
}
