import { reviewPiece } from '$lib/quiz/review-pieces';

export const load = async ({ data }) => ({
	...data,
	questions: await Promise.all(
		data.questions.map(async (question) => ({ question, piece: await reviewPiece(question.type) }))
	)
});
