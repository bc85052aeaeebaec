import { askPiece } from '$lib/quiz/ask-pieces';
import { reviewPiece } from '$lib/quiz/review-pieces';

/** The pieces of the question types on the page. */
export const load = async ({ data }) => {
	const types = [...new Set(data.questions.map(({ type }) => type))];
	const loaded = types.map(
		async (type) => [type, { ask: await askPiece(type), review: await reviewPiece(type) }] as const
	);
	return { ...data, pieces: Object.fromEntries(await Promise.all(loaded)) };
};
