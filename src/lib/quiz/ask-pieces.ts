import type { AskPiece } from './pieces.ts';

export { default as Asking } from './Asking.svelte';

const asks = import.meta.glob<AskPiece>('./types/*/Ask.svelte', { import: 'default' });

/** The piece that asks questions of `type`; only what a page uses is loaded. */
export function askPiece(type: string): Promise<AskPiece> {
	const load = asks[`./types/${type}/Ask.svelte`];
	if (!load) throw new Error(`nothing asks the question type "${type}"`);
	return load();
}
