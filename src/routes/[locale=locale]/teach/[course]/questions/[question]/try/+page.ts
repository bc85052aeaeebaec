import { piecesOf } from '$lib/quiz/both-pieces';

export const load = async ({ data }) => ({ ...data, piece: (await piecesOf([data.asked.type]))[data.asked.type] });
