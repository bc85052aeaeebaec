import { Drawn } from '$lib/courses/drawn';
import { livePieces } from '$lib/courses/live-pieces';
import { piecesOf } from '$lib/quiz/both-pieces';
import { loadTools } from '$lib/tools/pieces';
import type { Preview } from './preview.server';

/** A preview with the pieces that its live blocks need, and no others. */
export async function withPieces(preview: Preview) {
	const passages = preview.passages.map((passage) => ('html' in passage ? new Drawn(passage.html) : passage));
	return {
		...preview,
		passages,
		live: await livePieces(passages),
		pieces: await piecesOf(Object.values(preview.questions).map(({ type }) => type)),
		tools: await loadTools(preview.shown, preview.aid.words)
	};
}

export type ShownPreview = Awaited<ReturnType<typeof withPieces>>;
