import { browser } from '$app/environment';
import { livePieces } from '$lib/courses/live-pieces';
import { bringWords } from '$lib/i18n/words';
import { loadPieces } from '$lib/learning/pieces';
import { loadPiece } from '$lib/tools/pieces';

/** Loads the pieces for the questions and tools of this step, and no others. */
export const load = async ({ data }) => {
	if (browser) bringWords(data.words);
	const tools = data.tools.map(async (id) => [id, await loadPiece(id)] as const);
	return {
		...data,
		live: await livePieces(data.passages),
		KeepNote: data.keeps ? (await import('../KeepNote.svelte')).default : undefined,
		pieces: await loadPieces(Object.values(data.questions)),
		tools: Object.fromEntries(await Promise.all(tools))
	};
};
