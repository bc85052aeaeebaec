import { piecesOf } from '$lib/quiz/both-pieces';

/** The pieces of the question types on the page. */
export const load = async ({ data }) => ({
	...data,
	pieces: await piecesOf(data.questions.map(({ type }) => type))
});
