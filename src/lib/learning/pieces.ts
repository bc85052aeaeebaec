import { askPiece, reviewPiece } from '../quiz/pieces.ts';
import type { PracticeView } from './practice-view.ts';

/** The pieces that ask or review these practice questions, by type; a page loads no others. */
export async function loadPieces(questions: readonly PracticeView[]) {
	const asks = types(questions.flatMap((each) => (each.state === 'open' ? [each.asked.type] : [])));
	const reviews = types(questions.flatMap((each) => (each.state === 'answered' ? [each.reviewed.type] : [])));
	return { ask: await loaded(asks, askPiece), review: await loaded(reviews, reviewPiece) };
}

const types = (names: readonly string[]) => [...new Set(names)];

const loaded = async <P>(names: readonly string[], load: (type: string) => Promise<P>): Promise<Record<string, P>> =>
	Object.fromEntries(await Promise.all(names.map(async (name) => [name, await load(name)] as const)));
