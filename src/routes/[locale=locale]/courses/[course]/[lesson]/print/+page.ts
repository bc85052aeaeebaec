import { livePieces } from '$lib/courses/live-pieces';

export const load = async ({ data }) => ({
	...data,
	live: await livePieces(data.steps.flatMap((step) => step.passages))
});
