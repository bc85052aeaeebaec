import { loadPieces } from '$lib/learning/pieces';
import type { PracticeView } from '$lib/learning/practice-view';

export const load = async ({ data }) => {
	const { asked, reviewed } = data;
	const view = { slot: data.index, seed: '' };
	const shown: PracticeView[] = [
		...(asked ? [{ ...view, state: 'open' as const, asked }] : []),
		...(reviewed ? [{ ...view, state: 'answered' as const, reviewed }] : [])
	];
	return {
		...data,
		pieces: await loadPieces(shown),
		Certainty: data.certainty ? (await import('$lib/quiz/Certainty.svelte')).default : undefined,
		Tried: data.tries.outcome ? (await import('$lib/quiz/Tried.svelte')).default : undefined,
		TimeLeft: data.time ? (await import('$lib/learning/TimeLeft.svelte')).default : undefined
	};
};
