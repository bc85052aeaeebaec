import { loadPieces } from '$lib/learning/pieces';

export const load = async ({ data }) => ({ ...data, pieces: await loadPieces([data.practice]) });
