import { askPiece } from './ask-pieces.ts';
import type { AskPiece, ReviewPiece } from './pieces.ts';
import { reviewPiece } from './review-pieces.ts';

export type Pieces = Readonly<Record<string, { readonly ask: AskPiece; readonly review: ReviewPiece }>>;

/** What asks and what shows answers, for each type named, by its name; for the `load` of a page that needs both. */
export async function piecesOf(types: Iterable<string>): Promise<Pieces> {
	const loaded = [...new Set(types)].map(
		async (type) => [type, { ask: await askPiece(type), review: await reviewPiece(type) }] as const
	);
	return Object.fromEntries(await Promise.all(loaded));
}
