import type { PracticeView } from './practice-view.ts';
import { toolBeside } from './tool-beside.ts';

/** What asks or reviews these practice questions: frames, and pieces by type. A page loads no others. */
export async function loadPieces(questions: readonly PracticeView[]) {
	const open = questions.flatMap((each) => (each.state === 'open' ? [each.asked.type] : []));
	const answered = questions.flatMap((each) => (each.state === 'answered' ? [each.reviewed.type] : []));
	const asking = open.length > 0 ? await import('../quiz/ask-pieces.ts') : undefined;
	const reviewing = answered.length > 0 ? await import('../quiz/review-pieces.ts') : undefined;
	return {
		Asking: asking?.Asking,
		Reviewing: reviewing?.Reviewing,
		ReportQuestion: reviewing?.ReportQuestion,
		QuestionTool: questions.some((each) => toolBeside(each).length > 0)
			? (await import('./QuestionTool.svelte')).default
			: undefined,
		ask: asking ? await loaded(open, asking.askPiece) : {},
		review: reviewing ? await loaded(answered, reviewing.reviewPiece) : {}
	};
}

const loaded = async <P>(types: readonly string[], load: (type: string) => Promise<P>): Promise<Record<string, P>> =>
	Object.fromEntries(await Promise.all([...new Set(types)].map(async (name) => [name, await load(name)] as const)));
