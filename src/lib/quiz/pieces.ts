import type { Component } from 'svelte';
import type { Typed } from './question.ts';

/** Fields for a response, inside a form of the page's; each field's name begins with `name`. */
export interface AskProps<V = unknown, R = unknown> {
	readonly view: V;
	/** What was saved earlier. */
	readonly response: R | undefined;
	readonly name: string;
	/** What could not be read; its words stand in the element `<name>-problem`. */
	readonly problem?: string | undefined;
	/** The fields as they were typed when they could not be read. */
	readonly typed?: Typed | undefined;
}

export interface ReviewProps<W = unknown> {
	readonly review: W;
}

export type AskPiece = Component<AskProps>;
export type ReviewPiece = Component<ReviewProps>;
