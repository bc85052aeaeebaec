import { mixed, relabelled } from '../../options.ts';
import type { Random } from '../../random.ts';
import type { Scenario } from './schema.ts';

/** The question with the choices of each step in random order, and with ids and flags that tell a learner nothing. */
export function arrange(question: Scenario, random: Random): Scenario {
	const steps = relabelled(question.steps).map((step) => ({ ...step, choices: mixed(step.choices, random) }));
	const flags = [...new Set(steps.flatMap(({ choices }) => choices.flatMap(({ sets }) => sets)))];
	const labels = new Map(relabelled(flags.map((id) => ({ id }))).map(({ id }, i) => [flags[i], id]));
	const renamed = (names: readonly string[]) => names.map((name) => labels.get(name) ?? name);
	const asking = <A extends Asking>(asked: A): A => ({
		...asked,
		...(asked.has && { has: renamed(asked.has) }),
		...(asked.hasNot && { hasNot: renamed(asked.hasNot) })
	});
	return {
		...question,
		steps: steps.map((step) => ({
			...step,
			...(step.when && { when: asking(step.when) }),
			choices: step.choices.map((choice) => ({ ...choice, sets: renamed(choice.sets) }))
		})),
		goals: question.goals.map((goal) => ({ ...goal, where: asking(goal.where) }))
	};
}

interface Asking {
	readonly has?: readonly string[] | undefined;
	readonly hasNot?: readonly string[] | undefined;
}
