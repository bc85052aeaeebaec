import { makeQuestion } from './make.ts';
import type { Grade, Question } from './question.ts';
import { shuffled, type Random } from './random.ts';

/** How often and when a final check may be taken. */
export interface AttemptPolicy {
	/** Minutes after a submitted attempt that was not passed before the next may begin. */
	readonly cooldownMinutes: number;
	readonly maxAttempts: number | null;
}

/** What the policy needs to know of an earlier attempt; one that is still open has no `submittedAt`. */
export interface PastAttempt {
	readonly submittedAt: Date | null;
	readonly passed: boolean | null;
}

export type MayBegin =
	{ readonly type: 'yes' } | { readonly type: 'wait'; readonly until: Date } | { readonly type: 'no more' };

/** Whether a new attempt may begin at `now`. */
export function mayBegin(
	{ cooldownMinutes, maxAttempts }: AttemptPolicy,
	past: readonly PastAttempt[],
	now: Date
): MayBegin {
	const submitted = past.filter((attempt) => attempt.submittedAt);
	if (maxAttempts !== null && submitted.length >= maxAttempts) return { type: 'no more' };
	const lastFailure = Math.max(
		...submitted.filter(({ passed }) => !passed).map(({ submittedAt }) => submittedAt?.getTime() ?? 0)
	);
	const until = new Date(lastFailure + cooldownMinutes * 60_000);
	return lastFailure > 0 && until > now ? { type: 'wait', until } : { type: 'yes' };
}

/** Draws `draw` questions from each pool, makes their numbers, and mixes their order. */
export const drawCheck = (pools: readonly (readonly Question[])[], draw: number, random: Random): Question[] =>
	shuffled(
		pools.flatMap((pool) => shuffled(pool, random).slice(0, draw)),
		random
	).map((question) => makeQuestion(question, random));

/** A grade as it is stored: whole thousandths of the mark. */
export const thousandths = ({ fraction }: Grade): number => Math.round(Math.min(1, Math.max(0, fraction)) * 1000);

/** The sum of stored grades, what it could be at most, and whether it reaches `passMark` (a fraction of the marks). */
export function scoreOf(fractions: readonly number[], passMark: number) {
	const score = fractions.reduce((a, b) => a + b, 0);
	const maxScore = fractions.length * 1000;
	return { score, maxScore, passed: maxScore > 0 && score >= Math.ceil(passMark * maxScore - 1e-9) };
}
