import type { Component } from 'svelte';
import { bringWords, type Words } from '../i18n/words.ts';
import type { Typed } from './fields.ts';
import type { Reader } from './reader.ts';

export interface PieceProps extends Reader {
	/** What was posted, as it was typed; without it the tool begins with its example. */
	input?: Typed | undefined;
	/** Figures of a case that is set, as in a question: they stand for the example, and nothing is kept. */
	set?: Typed | undefined;
	/** Of the heading above the result. */
	level?: 2 | 3 | 4;
	/** The tool's dated facts as HTML, by id. */
	facts: Readonly<Record<string, string>>;
}

type Piece = Component<PieceProps>;
const pieces = import.meta.glob<Piece>('./*/Tool.svelte', { import: 'default' });

/** Loads what shows these tools, and nothing of the others, and takes in their words. An unknown id is left out. */
export async function loadTools(ids: readonly string[], words: Words): Promise<Readonly<Record<string, Piece>>> {
	bringWords(words);
	const loaded = ids.map(async (id) => [id, await pieces[`./${id}/Tool.svelte`]?.()] as const);
	return Object.fromEntries((await Promise.all(loaded)).flatMap(([id, piece]) => (piece ? [[id, piece]] : [])));
}
