import type { Component } from 'svelte';
import type { Typed } from './question.ts';

/** Fields for a response, inside a form of the page's; each field's name begins with `name`. */
export interface AskProps<V = unknown, R = unknown> {
	readonly view: V;
	/** What was saved earlier. */
	readonly response: R | undefined;
	readonly name: string;
	/** The code of what could not be read; its words stand in the element `<name>-problem`. */
	readonly problem?: string | undefined;
	/** The fields as they were typed when they could not be read. */
	readonly typed?: Typed | undefined;
}

export interface ReviewProps<W = unknown> {
	readonly review: W;
}

export type AskPiece = Component<AskProps>;
export type ReviewPiece = Component<ReviewProps>;

const asks = import.meta.glob<AskPiece>('./types/*/Ask.svelte', { import: 'default' });
const reviews = import.meta.glob<ReviewPiece>('./types/*/Review.svelte', { import: 'default' });

/** The piece that asks questions of `type`; only what a page uses is loaded. */
export const askPiece = (type: string): Promise<AskPiece> => load(asks[`./types/${type}/Ask.svelte`], type);

/** The piece that shows answers to questions of `type`. */
export const reviewPiece = (type: string): Promise<ReviewPiece> => load(reviews[`./types/${type}/Review.svelte`], type);

/** Both pieces of each type named, by its name; for the `load` of a page. */
export async function piecesOf(types: Iterable<string>): Promise<Pieces> {
	const loaded = [...new Set(types)].map(
		async (type) => [type, { ask: await askPiece(type), review: await reviewPiece(type) }] as const
	);
	return Object.fromEntries(await Promise.all(loaded));
}

export type Pieces = Readonly<Record<string, { readonly ask: AskPiece; readonly review: ReviewPiece }>>;

function load<P>(piece: (() => Promise<P>) | undefined, type: string): Promise<P> {
	if (!piece) throw new Error(`no pieces for the question type "${type}"`);
	return piece();
}
