import { browser } from '$app/environment';
import { bringWords } from '$lib/i18n/words';
import { loadPiece } from '$lib/tools/pieces';
import { error } from '@sveltejs/kit';

export const load = async ({ data }) => {
	if (browser) bringWords(data.words);
	const Piece = await loadPiece(data.id);
	return { ...data, Piece: Piece ?? error(404, 'no such tool') };
};
