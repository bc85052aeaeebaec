import { holds, type State } from './state.ts';
import type { MarkedStep, MarkedStory } from './story.ts';
import { choicesOf, everyPath, type Choices, type Taken } from './walk.ts';

/**
 * What a path through a whole story earns, 0–1: the decisions' share by the weighted mean of their quality, the rest by
 * the weights of the goals reached.
 */
export function markOf({ decisions, goals }: MarkedStory, taken: readonly Taken<MarkedStep>[], end: State): number {
	const decided = new Mean();
	for (const { step, choice } of taken) decided.add(step.weight, choice.quality);
	const reached = new Mean();
	for (const { weight, where } of goals) reached.add(weight, holds(where, end) ? 1 : 0);
	return exact(decisions * decided.value + (1 - decisions) * reached.value);
}

/**
 * The choices of the best path that makes those given where it comes to them: the one that earns most, of several the one
 * that ends with most cash after debts, of several the first found.
 */
export function bestPath(story: MarkedStory, given: Choices = {}): Choices {
	let [bestMark, bestWorth] = [-1, 0];
	let best: Choices = {};
	everyPath(goodFirst(story), given, {
		took: (taken) => mostFrom(story, taken) >= bestMark,
		ended(taken, end) {
			const mark = markOf(story, taken, end);
			const worth = end.cash - end.debt;
			if (mark < bestMark || (mark === bestMark && worth <= bestWorth)) return;
			[bestMark, bestWorth, best] = [mark, worth, choicesOf(taken)];
		}
	});
	return best;
}

/** The story with the best decisions first, so that most of its other paths need not be walked. */
const goodFirst = (story: MarkedStory): MarkedStory => ({
	...story,
	steps: story.steps.map((step) => ({ ...step, choices: step.choices.toSorted((a, b) => b.quality - a.quality) }))
});

/** The most that a path with this beginning can earn: every later decision good, every goal reached. */
function mostFrom({ decisions, steps }: MarkedStory, taken: readonly Taken<MarkedStep>[]): number {
	const decided = new Mean();
	for (const { step, choice } of taken) decided.add(step.weight, choice.quality);
	const at = steps.findIndex(({ id }) => id === taken.at(-1)?.step.id);
	for (const { weight } of steps.slice(at + 1)) decided.add(weight, 1);
	return exact(decisions * decided.value + 1 - decisions);
}

/** To twelve decimals, so that 0.7 + 0.3 is the whole mark. */
const exact = (mark: number): number => Math.round(mark * 1e12) / 1e12;

/** A weighted mean; 1 where nothing weighs anything. */
class Mean {
	#sum = 0;
	#all = 0;

	add(weight: number, value: number): void {
		this.#sum += weight * value;
		this.#all += weight;
	}

	get value(): number {
		return this.#all === 0 ? 1 : this.#sum / this.#all;
	}
}
