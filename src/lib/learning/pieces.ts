import { askPiece, reviewPiece } from '../quiz/pieces.ts';
import type { PracticeView } from './practice-view.ts';
import { toolBeside } from './tool-beside.ts';

/** What asks or reviews these practice questions: frames, and pieces by type. A page loads no others. */
export async function loadPieces(questions: readonly PracticeView[]) {
	const open = questions.flatMap((each) => (each.state === 'open' ? [each.asked.type] : []));
	const answered = questions.flatMap((each) => (each.state === 'answered' ? [each.reviewed.type] : []));
	return {
		Asking: open.length > 0 ? (await import('../quiz/Asking.svelte')).default : undefined,
		Reviewing: answered.length > 0 ? (await import('../quiz/Reviewing.svelte')).default : undefined,
		QuestionTool: questions.some((each) => toolBeside(each).length > 0) ? await questionTool() : undefined,
		ask: await loaded(open, askPiece),
		review: await loaded(answered, reviewPiece)
	};
}

/** What shows a tool beside a question. */
const questionTool = async () => (await import('./QuestionTool.svelte')).default;

const loaded = async <P>(types: readonly string[], load: (type: string) => Promise<P>): Promise<Record<string, P>> =>
	Object.fromEntries(await Promise.all([...new Set(types)].map(async (name) => [name, await load(name)] as const)));
