import type { PracticeView } from './practice-view.ts';

/** The id of the tool that stands beside an open question, in a list. */
export const toolBeside = (view: PracticeView): string[] =>
	view.state === 'open' && view.asked.tool ? [view.asked.tool.id] : [];
