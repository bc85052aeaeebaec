import { loadPieces } from '$lib/learning/pieces';
import type { PracticeView } from '$lib/learning/practice-view';

export const load = async ({ data }) => {
	const { asked, reviewed } = data;
	const view = { slot: data.index, seed: '' };
	const shown: PracticeView[] = [
		...(asked ? [{ ...view, state: 'open' as const, asked }] : []),
		...(reviewed ? [{ ...view, state: 'answered' as const, reviewed }] : [])
	];
	return { ...data, pieces: await loadPieces(shown) };
};
