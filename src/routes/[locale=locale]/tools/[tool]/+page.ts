import { loadPiece } from '$lib/tools/pieces';
import { error } from '@sveltejs/kit';

export const load = async ({ data }) => {
	const Piece = await loadPiece(data.id);
	return { ...data, Piece: Piece ?? error(404, 'no such tool') };
};
