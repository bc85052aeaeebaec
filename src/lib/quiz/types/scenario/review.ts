import type { Locale } from '../../../i18n/locale.ts';
import type { Outcome } from '../../question.ts';
import { bestPath, markOf } from './paths.ts';
import type { Scenario } from './schema.ts';
import { holds, standingOf, type Standing } from './state.ts';
import { storyOf, type MarkedStep, type MarkedStory } from './story.ts';
import { choicesOf, follow, type Choices, type Taken } from './walk.ts';

/** A choice that was not made, and where the story would have ended with it. */
export interface Otherwise {
	readonly text: string;
	readonly feedback: string;
	readonly worth: Outcome;
	readonly end: Standing;
	/** It leads to steps that the path did not meet; the best choice is supposed there. */
	readonly supposed: boolean;
}
export interface ReviewedStep {
	readonly title: string;
	readonly text: string;
	readonly events: readonly string[];
	readonly chosen: string;
	readonly worth: Outcome;
	readonly outcome: string;
	readonly feedback: string;
	readonly before: Standing;
	readonly after: Standing;
	readonly others: readonly Otherwise[];
}
export interface Review {
	/** Whether the path is the learner's; one that earns the whole mark stands in where the story was not finished. */
	readonly own: boolean;
	readonly steps: readonly ReviewedStep[];
	readonly start: Standing;
	readonly end: Standing;
	/** What it means that the cash is below zero. */
	readonly overdrawn: string;
	readonly goals: readonly { readonly text: string; readonly reached: boolean }[];
	/** A path that earns the whole mark, where the one taken does not. */
	readonly best: {
		readonly steps: readonly { readonly title: string; readonly chosen: string }[];
		readonly end: Standing;
	} | null;
}

/** The path taken step by step, with what every other choice would have done by the end of the story. */
export function review(question: Scenario, response: Choices | undefined, locale: Locale): Review {
	const story = storyOf(question);
	const best = follow(story, bestPath(story));
	const given = response && follow(story, response);
	const own = given !== undefined && !given.next;
	const { taken, end } = own ? given : best;
	const words = wordsIn(question, locale);
	return {
		own,
		steps: taken.map((each) => ({
			...words.step(each),
			...words.choice(each.step, each.choice),
			before: standingOf(each.before),
			after: standingOf(each.after),
			others: each.step.choices
				.filter(({ id }) => id !== each.choice.id)
				.map((other) => {
					const { chosen: text, feedback, worth } = words.choice(each.step, other);
					return { text, feedback, worth, ...otherwise(story, taken, each.step, other.id) };
				})
		})),
		start: story.start,
		end: standingOf(end),
		overdrawn: question.overdrawn?.[locale] ?? '',
		goals: question.goals.map(({ text }, i) => ({ text: text[locale], reached: isReached(story, i, end) })),
		best:
			markOf(story, taken, end) < 1
				? {
						steps: best.taken.map(({ step, choice }) => ({
							title: words.title(step),
							chosen: words.choice(step, choice).chosen
						})),
						end: standingOf(best.end)
					}
				: null
	};
}

/** Where the story ends when one choice is another and, where the path comes to them again, the others are the same. */
function otherwise(story: MarkedStory, taken: readonly Taken<MarkedStep>[], step: MarkedStep, choice: string) {
	const given = { ...choicesOf(taken), [step.id]: choice };
	const replayed = follow(story, bestPath(story, given));
	const supposed = replayed.taken.some(({ step: { id } }) => !Object.hasOwn(given, id));
	return { end: standingOf(replayed.end), supposed };
}

const isReached = ({ goals }: MarkedStory, index: number, end: Taken<MarkedStep>['after']): boolean => {
	const goal = goals[index];
	return goal !== undefined && holds(goal.where, end);
};

/** The words of a question by what they belong to. */
function wordsIn({ steps }: Scenario, locale: Locale) {
	const byId = new Map(steps.map((step) => [step.id, step]));
	const title = ({ id }: MarkedStep) => byId.get(id)?.title[locale] ?? '';
	return {
		title,
		step: ({ step }: Taken<MarkedStep>) => ({
			title: title(step),
			text: byId.get(step.id)?.text[locale] ?? '',
			events: byId.get(step.id)?.events.map(({ text }) => text[locale]) ?? []
		}),
		choice: ({ id: step }: MarkedStep, { id, quality }: MarkedStep['choices'][number]) => {
			const choice = byId.get(step)?.choices.find((each) => each.id === id);
			return {
				chosen: choice?.text[locale] ?? '',
				outcome: choice?.outcome[locale] ?? '',
				feedback: choice?.feedback[locale] ?? '',
				worth: worthOf(quality)
			};
		}
	};
}

const worthOf = (quality: number): Outcome => (quality >= 1 ? 'right' : quality > 0 ? 'partly' : 'not-yet');
