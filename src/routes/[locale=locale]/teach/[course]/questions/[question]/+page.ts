import { askPiece } from '$lib/quiz/pieces';

export const load = async ({ data }) => ({ ...data, piece: await askPiece(data.type) });
