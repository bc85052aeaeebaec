import { livePieces } from '$lib/courses/live-pieces';
import { loadPieces } from '$lib/learning/pieces';
import { loadTools } from '$lib/tools/pieces';

/** Loads the pieces for the questions and tools of this step, and no others. */
export const load = async ({ data }) => ({
	...data,
	live: await livePieces(data.passages),
	KeepNote: data.keeps ? (await import('../KeepNote.svelte')).default : undefined,
	pieces: await loadPieces(Object.values(data.questions)),
	tools: await loadTools(data.shown, data.aid.words)
});
