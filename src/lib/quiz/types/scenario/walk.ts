import { happened, holds, type Condition, type Effects, type Standing, type State } from './state.ts';

/** What a step needs so that it can be walked through; the question has it, and so has what a learner sees of it. */
export interface StoryStep {
	readonly id: string;
	readonly when?: Condition | undefined;
	readonly events: readonly { readonly effects: Effects }[];
	readonly choices: readonly { readonly id: string; readonly effects: Effects; readonly sets: readonly string[] }[];
}
export interface Story<S extends StoryStep = StoryStep> {
	readonly start: Standing;
	readonly steps: readonly S[];
}

/** The id of the choice made, by the id of the step. */
export type Choices = Readonly<Record<string, string>>;

/** A step that the path has come to. */
export interface Arrived<S extends StoryStep> {
	readonly step: S;
	/** The state before its events, then after each of them; the choice is made in the last. */
	readonly arrival: readonly State[];
	readonly before: State;
}
/** A step with the choice made there. */
export interface Taken<S extends StoryStep> extends Arrived<S> {
	readonly choice: S['choices'][number];
	readonly after: State;
}
export interface Walk<S extends StoryStep> {
	readonly taken: readonly Taken<S>[];
	/** Where the path stops for want of a choice; nothing where the story has come to its end. */
	readonly next: Arrived<S> | undefined;
	/** After the last choice. */
	readonly end: State;
}

/** The path that choices make through a story; those on steps that it skips, or that are none of the story's, count for nothing. */
export function follow<S extends StoryStep>(story: Story<S>, choices: Choices): Walk<S> {
	const taken: Taken<S>[] = [];
	let end = startOf(story);
	for (const step of story.steps) {
		if (!isMet(step, end)) continue;
		const arrived = arrive(step, end);
		const choice = choiceAt(step, choices);
		if (!choice) return { taken, next: arrived, end };
		end = happened(arrived.before, choice.effects, choice.sets);
		taken.push({ ...arrived, choice, after: end });
	}
	return { taken, next: undefined, end };
}

/** Told of the path so far, in an array that changes between calls, and of the state that it has come to. */
type Told<S extends StoryStep, R> = (taken: readonly Taken<S>[], state: State) => R;

/**
 * Every path through a story that makes the choices given where it comes to them: `ended` is told of each whole path;
 * `took` of each choice on the way once, and turns back from it by saying false.
 */
export function everyPath<S extends StoryStep>(
	story: Story<S>,
	given: Choices,
	{ ended, took }: { readonly ended?: Told<S, void>; readonly took?: Told<S, boolean> }
): void {
	const taken: Taken<S>[] = [];
	const from = (at: number, state: State): void => {
		const step = story.steps[at];
		if (!step) return ended?.(taken, state);
		if (!isMet(step, state)) return from(at + 1, state);
		const { arrival, before } = arrive(step, state);
		const chosen = choiceAt(step, given);
		for (const choice of chosen ? [chosen] : step.choices) {
			const after = happened(before, choice.effects, choice.sets);
			taken.push({ step, arrival, before, choice, after });
			if (took?.(taken, after) ?? true) from(at + 1, after);
			taken.pop();
		}
	};
	from(0, startOf(story));
}

/** What a path chose, step by step. */
export const choicesOf = <S extends StoryStep>(taken: readonly Taken<S>[]): Choices =>
	Object.fromEntries(taken.map(({ step, choice }) => [step.id, choice.id]));

/** The choice made at a step, if it is one of the step's. */
export const choiceAt = <S extends StoryStep>(step: S, choices: Choices): S['choices'][number] | undefined =>
	Object.hasOwn(choices, step.id) ? step.choices.find(({ id }) => id === choices[step.id]) : undefined;

const startOf = ({ start }: Story): State => ({ ...start, flags: [] });
const isMet = ({ when }: StoryStep, state: State): boolean => !when || holds(when, state);

function arrive<S extends StoryStep>(step: S, state: State): Arrived<S> {
	const arrival = [state];
	let before = state;
	for (const { effects } of step.events) arrival.push((before = happened(before, effects)));
	return { step, arrival, before };
}
