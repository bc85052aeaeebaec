import type { Certainty } from '../quiz/behaviours/certainty.ts';

/** One graded answer to a question of a lesson. */
export interface Evidence {
	readonly at: Date;
	/** Fraction of the mark, 0–1. */
	readonly fraction: number;
	readonly difficulty: 1 | 2 | 3;
	/** Another try or a hint was needed. */
	readonly helped: boolean;
	readonly certainty?: Certainty | undefined;
}

/** How far a lesson's objective is reached, as far as answers can show; never a judgement of the person. */
export type Level = 'none' | 'beginning' | 'growing' | 'firm' | 'fading';

export interface Mastery {
	readonly level: Level;
	/** What it rests on: the latest answers, at most ten, and the last one's time. */
	readonly right: number;
	readonly count: number;
	/** Right ones among them to questions that apply or combine. */
	readonly hard: number;
	readonly last: Date | null;
}

const MOST = 10;
/** Days after which an answer counts half. */
const HALF_LIFE = 45;
const day = 24 * 3600 * 1000;
const weightOf = { 1: 0.8, 2: 1, 3: 1.2 } as const;

/**
 * Mastery of one objective at `now` from the answers to its questions, in any order. Each counts more the later and harder it is; help or
 * little certainty takes from a right one. `known` is how likely those questions are still known, 0–1, by the review's memory of
 * them (1 where there is none): a firm objective fades below four fifths.
 */
export function masteryOf(evidence: readonly Evidence[], now: Date, known = 1): Mastery {
	const latest = evidence.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST);
	const rights = latest.filter(({ fraction }) => fraction >= 1);
	const summary = {
		right: rights.length,
		count: latest.length,
		hard: rights.filter(({ difficulty }) => difficulty > 1).length,
		last: latest[0]?.at ?? null
	};
	return { level: levelOf(latest, summary.hard, now, known), ...summary };
}

function levelOf(latest: readonly Evidence[], hard: number, now: Date, known: number): Level {
	if (latest.length === 0) return 'none';
	const weights = latest.map(
		({ at, difficulty }) => weightOf[difficulty] * 0.5 ** ((now.getTime() - at.getTime()) / day / HALF_LIFE)
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const earned = latest.reduce((sum, each, i) => sum + (weights[i] ?? 0) * valueOf(each), 0);
	// Half an answer of chance before the first: one right answer alone proves little.
	const estimate = (earned + 0.5 * (weights[0] ?? 0)) / (total + (weights[0] ?? 0));
	if (estimate < 0.5) return 'beginning';
	if (estimate < 0.75 || latest.length < 4 || hard === 0) return 'growing';
	return known < 0.8 ? 'fading' : 'firm';
}

const valueOf = ({ fraction, helped, certainty }: Evidence): number =>
	Math.max(0, Math.min(1, fraction)) * (helped ? 0.7 : 1) * (certainty === 1 ? 0.8 : 1);

/** What helps a learner of a course most next, and why it does. */
export type NextStep =
	| { readonly type: 'review'; readonly due: number }
	| { readonly type: 'refresh' | 'practise' | 'read'; readonly lesson: string }
	| { readonly type: 'check' }
	| { readonly type: 'none' };

export interface LessonStanding {
	readonly id: string;
	readonly finished: boolean;
	readonly level: Level;
}

/** The next best step: what is about to be forgotten goes before what is new, and what was read before what is not yet sure. */
export function nextStep(lessons: readonly LessonStanding[], due: number, passed: boolean): NextStep {
	const find = (wanted: (lesson: LessonStanding) => boolean) => lessons.find(wanted)?.id;
	const fading = find(({ level }) => level === 'fading');
	const weak = find(({ finished, level }) => finished && (level === 'beginning' || level === 'none'));
	const unread = find(({ finished }) => !finished);
	if (due >= 5) return { type: 'review', due };
	if (weak !== undefined) return { type: 'practise', lesson: weak };
	if (unread !== undefined) return { type: 'read', lesson: unread };
	if (fading !== undefined) return { type: 'refresh', lesson: fading };
	if (due > 0) return { type: 'review', due };
	return passed ? { type: 'none' } : { type: 'check' };
}
