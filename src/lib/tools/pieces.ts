import type { Component } from 'svelte';
import type { Typed } from './fields.ts';
import type { Reader } from './reader.ts';

export interface PieceProps extends Reader {
	/** What was posted, as it was typed; without it the tool begins with its example. */
	input?: Typed | undefined;
	/** Of the heading above the result. */
	level?: 2 | 3 | 4;
	/** The tool's dated facts as HTML, by id. */
	facts: Readonly<Record<string, string>>;
}

type Piece = Component<PieceProps>;
const pieces = import.meta.glob<Piece>('./*/Tool.svelte', { import: 'default' });

/** Loads what shows one tool, and nothing of the others; undefined for an unknown id. */
export const loadPiece = async (id: string): Promise<Piece | undefined> => pieces[`./${id}/Tool.svelte`]?.();
