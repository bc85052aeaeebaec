/** A piece of a text: plain, or words of a kind. */
export interface Piece<Kind extends string> {
	readonly text: string;
	readonly kind?: Kind;
}

/**
 * A text cut at the words that show a kind; where two would overlap, the one that begins first counts, then the one whose
 * kind stands first. Each of `wordings` is a global expression of plain alternatives, so that no text can make it slow.
 */
export function marked<Kind extends string>(
	text: string,
	kinds: readonly Kind[],
	wordings: Readonly<Record<Kind, RegExp>>
): Piece<Kind>[] {
	const found = kinds
		.flatMap((kind) => [...text.matchAll(wordings[kind])].map(({ 0: words, index }) => ({ kind, words, index })))
		.toSorted((a, b) => a.index - b.index || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
	const pieces: Piece<Kind>[] = [];
	let at = 0;
	for (const { kind, words, index } of found) {
		if (index < at) continue;
		if (index > at) pieces.push({ text: text.slice(at, index) });
		pieces.push({ text: words, kind });
		at = index + words.length;
	}
	return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces;
}

/** The kinds that were found, each once, in the order of `kinds`. */
export function kindsIn<Kind extends string>(pieces: readonly Piece<Kind>[], kinds: readonly Kind[]): Kind[] {
	const found = new Set(pieces.map(({ kind }) => kind));
	return kinds.filter((kind) => found.has(kind));
}
