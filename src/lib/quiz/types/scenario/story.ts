import type { Amount } from '../../draw/amount.ts';
import type { Scenario } from './schema.ts';
import { measures, type Bounds, type Condition, type Effects } from './state.ts';
import type { Story, StoryStep } from './walk.ts';

export interface MarkedStep extends StoryStep {
	readonly weight: number;
	readonly choices: readonly (StoryStep['choices'][number] & { readonly quality: number })[];
}
/** A story with what its paths earn. */
export interface MarkedStory extends Story<MarkedStep> {
	readonly decisions: number;
	readonly goals: readonly { readonly weight: number; readonly where: Condition }[];
}

/** The numbers of a settled question, without its words. */
export const storyOf = ({ start, steps, decisions, goals }: Scenario): MarkedStory => ({
	start: {
		cash: Number(start.cash),
		debt: Number(start.debt),
		record: Number(start.record),
		stress: Number(start.stress)
	},
	steps: steps.map(({ id, weight, when, events, choices }) => ({
		id,
		weight,
		...(when && { when: conditionOf(when) }),
		events: events.map(({ effects }) => ({ effects: effectsOf(effects) })),
		choices: choices.map(({ id, effects, sets, quality }) => ({ id, effects: effectsOf(effects), sets, quality }))
	})),
	decisions,
	goals: goals.map(({ weight, where }) => ({ weight, where: conditionOf(where) }))
});

type AuthoredEffects = Scenario['steps'][number]['choices'][number]['effects'];
type AuthoredCondition = Scenario['goals'][number]['where'];

const effectsOf = (effects: AuthoredEffects): Effects => numbersOf(effects);

function conditionOf({ has, hasNot, ...bounds }: AuthoredCondition): Condition {
	const numbers = measures.flatMap((measure): [string, Bounds][] => {
		const each = bounds[measure];
		return each ? [[measure, numbersOf(each)]] : [];
	});
	return { ...Object.fromEntries(numbers), ...(has && { has }), ...(hasNot && { hasNot }) };
}

const numbersOf = (amounts: Readonly<Record<string, Amount | undefined>>): Record<string, number> =>
	Object.fromEntries(
		Object.entries(amounts).flatMap(([name, amount]) => (amount === undefined ? [] : [[name, Number(amount)]]))
	);
