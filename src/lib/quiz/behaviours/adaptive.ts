import { isRight, type Behaviour } from './behaviour.ts';

/**
 * As many tries as one likes until one is right. Each counts less the penalty for those before it that were not right,
 * and the best counts (Moodle: «adaptive mode»).
 */
export const adaptive: Behaviour = {
	name: 'adaptive',
	isFinished: (tries) => tries.some(isRight),
	mayTry: (tries) => !tries.some(isRight),
	shows: (tries) => (tries.some(isRight) ? 'everything' : tries.length > 0 ? 'outcome' : 'nothing'),
	mark: (tries, standing, { penalty }) =>
		[...tries, ...(standing ? [standing] : [])].reduce(
			(best, { fraction }, before) => Math.max(best, fraction - before * penalty),
			0
		)
};
