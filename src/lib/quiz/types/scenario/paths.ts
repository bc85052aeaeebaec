import { holds, type State } from './state.ts';
import type { MarkedStep, MarkedStory } from './story.ts';
import { choicesOf, everyPath, type Choices, type Taken } from './walk.ts';

/** What a path through a whole story earns, 0–1: the decisions' share by their quality, the rest by the goals reached. */
export function markOf({ decisions, goals }: MarkedStory, taken: readonly Taken<MarkedStep>[], end: State): number {
	const decided = mean(taken.map(({ step, choice }) => [step.weight, choice.quality]));
	const reached = mean(goals.map(({ weight, where }) => [weight, holds(where, end) ? 1 : 0]));
	return Number((decisions * decided + (1 - decisions) * reached).toPrecision(12));
}

/**
 * The choices of the best path that makes those given where it comes to them: the one that earns most, of several the one
 * that ends with most cash after debts, of several the first.
 */
export function bestPath(story: MarkedStory, given: Choices = {}): Choices {
	let best: { readonly mark: number; readonly worth: number; readonly choices: Choices } | undefined;
	everyPath(story, given, (taken, end) => {
		const mark = markOf(story, taken, end);
		const worth = end.cash - end.debt;
		if (best && (mark < best.mark || (mark === best.mark && worth <= best.worth))) return;
		best = { mark, worth, choices: choicesOf(taken) };
	});
	return best?.choices ?? {};
}

/** The weighted mean; 1 where nothing weighs anything. */
function mean(parts: readonly (readonly [weight: number, value: number])[]): number {
	let [sum, all] = [0, 0];
	for (const [weight, value] of parts) {
		sum += weight * value;
		all += weight;
	}
	return all === 0 ? 1 : sum / all;
}
