import { questionTool } from '$lib/learning/pieces';
import { askPiece } from '$lib/quiz/pieces';

export const load = async ({ data }) => ({
	...data,
	piece: await askPiece(data.asked.type),
	QuestionTool: data.asked.tool ? await questionTool() : undefined
});
