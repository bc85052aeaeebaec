import { askPiece } from '$lib/quiz/ask-pieces';

export const load = async ({ data }) => ({ ...data, piece: await askPiece(data.type) });
