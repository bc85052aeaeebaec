const gap = /\[\[([a-z0-9-]+)\]\]/;

/** A passage in pieces: text, and the gaps between by their ids. */
export const piecesOf = (passage: string): readonly ({ readonly text: string } | { readonly gap: string })[] =>
	passage
		.split(gap)
		.map((part, index) => (index % 2 === 0 ? { text: part } : { gap: part }))
		.filter((piece) => !('text' in piece) || piece.text !== '');

/** The ids of a passage's gaps, in the order that they stand in it. */
export const gapNames = (passage: string): string[] =>
	piecesOf(passage).flatMap((piece) => ('gap' in piece ? [piece.gap] : []));

/** The passage with its gaps called otherwise. */
export const renamed = (passage: string, names: ReadonlyMap<string, string>): string =>
	piecesOf(passage)
		.map((piece) => ('text' in piece ? piece.text : `[[${names.get(piece.gap) ?? piece.gap}]]`))
		.join('');
