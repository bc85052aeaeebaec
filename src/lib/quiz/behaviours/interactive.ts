import { isRight, type Behaviour, type Rules, type Try } from './behaviour.ts';

const isFinished = (tries: readonly Try[], rules: Rules) => tries.some(isRight) || tries.length >= rules.tries;

/**
 * Several tries with a hint after each that is not right. The last try counts, less the penalty for each before it
 * (Moodle: «interactive with multiple tries»).
 */
export const interactive: Behaviour = {
	name: 'interactive',
	isFinished,
	mayTry: (tries, rules) => !isFinished(tries, rules),
	shows: (tries, rules) => (isFinished(tries, rules) ? 'everything' : tries.length > 0 ? 'outcome' : 'nothing'),
	mark: (tries, standing, rules) => {
		const all = standing && !isFinished(tries, rules) ? [...tries, standing] : tries;
		return Math.max(0, (all.at(-1)?.fraction ?? 0) - Math.max(0, all.length - 1) * rules.penalty);
	}
};
