import { loadTools } from '$lib/tools/pieces';
import { error } from '@sveltejs/kit';

export const load = async ({ data }) => {
	const Piece = (await loadTools([data.id], data.words))[data.id];
	return { ...data, Piece: Piece ?? error(404, 'no such tool') };
};
