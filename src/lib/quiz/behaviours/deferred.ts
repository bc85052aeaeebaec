import type { Behaviour } from './behaviour.ts';

/** Answers can be changed until the quiz is handed in; nothing is told before. */
export const deferred: Behaviour = {
	name: 'deferred',
	isFinished: () => false,
	mayTry: () => false,
	shows: () => 'nothing',
	mark: (_, standing) => standing?.fraction ?? 0
};
