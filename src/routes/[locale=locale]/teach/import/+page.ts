import { piecesOf } from '$lib/quiz/both-pieces';
import { questionTypes } from '$lib/quiz/types/index';

/** The pieces of every question type, as any may be in the file that comes. */
export const load = async ({ data }) => ({ ...data, pieces: await piecesOf(questionTypes.map(({ name }) => name)) });
