import type { Behaviour } from './behaviour.ts';

/** One answer, checked at once and told in full. */
export const immediate: Behaviour = {
	name: 'immediate',
	isFinished: (tries) => tries.length > 0,
	mayTry: (tries) => tries.length === 0,
	shows: (tries) => (tries.length > 0 ? 'everything' : 'nothing'),
	mark: ([first], standing) => (first ?? standing)?.fraction ?? 0
};
