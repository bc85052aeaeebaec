import type { LocalText } from '../i18n/local-text.ts';
import { makeQuestion } from './make.ts';
import type { Grade, Question } from './question.ts';
import { shuffled, type Random } from './random.ts';
import type { QuizSettings } from './settings.ts';

/** How often and when a quiz may be taken. */
export type AttemptPolicy = Pick<QuizSettings, 'cooldownMinutes' | 'maxAttempts' | 'closesAt'>;

/** What the policy needs to know of an earlier attempt; one that is still open has no `submittedAt`. */
export interface PastAttempt {
	readonly submittedAt: Date | null;
	readonly passed: boolean | null;
}

export type MayBegin =
	| { readonly type: 'yes' }
	| { readonly type: 'wait'; readonly until: Date }
	| { readonly type: 'no more' }
	| { readonly type: 'closed' };

/** Whether a new attempt may begin at `now`. */
export function mayBegin(
	{ cooldownMinutes, maxAttempts, closesAt }: AttemptPolicy,
	past: readonly PastAttempt[],
	now: Date
): MayBegin {
	const submitted = past.filter((attempt) => attempt.submittedAt);
	if (closesAt !== null && now >= new Date(closesAt)) return { type: 'closed' };
	if (maxAttempts !== null && submitted.length >= maxAttempts) return { type: 'no more' };
	const lastFailure = Math.max(
		...submitted.filter(({ passed }) => !passed).map(({ submittedAt }) => submittedAt?.getTime() ?? 0)
	);
	const until = new Date(lastFailure + cooldownMinutes * 60_000);
	return lastFailure > 0 && until > now ? { type: 'wait', until } : { type: 'yes' };
}

/** When an attempt that begins at `now` ends: null without a limit. Extra time is a per cent of the limit. */
export function endOf(
	{ timeLimitMinutes, closesAt }: Pick<QuizSettings, 'timeLimitMinutes' | 'closesAt'>,
	extraTimePercent: number,
	now: Date
): Date | null {
	const limit = timeLimitMinutes === null ? null : now.getTime() + timeLimitMinutes * 600 * (100 + extraTimePercent);
	const closing = closesAt === null ? null : new Date(closesAt).getTime();
	const ends = [limit, closing].filter((time) => time !== null);
	return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}

/** Questions to draw from, and how many. */
export interface Part {
	readonly title: LocalText;
	readonly pool: readonly Question[];
	readonly draw: number;
}

/** A run of questions under a heading, from the slot `from`. */
export interface Section {
	readonly title: LocalText;
	readonly from: number;
}

/** Draws each part's questions and makes their numbers; without sections all are mixed. No question comes twice. */
export function drawQuiz(
	parts: readonly Part[],
	{ shuffle, sections }: Pick<QuizSettings, 'shuffle' | 'sections'>,
	random: Random
): { readonly questions: Question[]; readonly sections: Section[] } {
	const taken = new Set<string>();
	const drawn = parts.map(({ title, pool, draw }) => {
		const chosen = shuffled(pool, random)
			.filter(({ id }) => !taken.has(id))
			.slice(0, draw);
		for (const { id } of chosen) taken.add(id);
		return { title, questions: shuffle ? chosen : pool.filter((question) => chosen.includes(question)) };
	});
	const inParts = drawn.flatMap(({ questions }) => questions);
	const ordered = sections || !shuffle ? inParts : shuffled(inParts, random);
	let from = 0;
	return {
		questions: ordered.map((question) => makeQuestion(question, random)),
		sections: sections
			? drawn.map(({ title, questions }) => ({ title, from: (from += questions.length) - questions.length }))
			: []
	};
}

/** A grade as it is stored: whole thousandths of the mark. */
export const thousandths = ({ fraction }: Grade): number => Math.round(Math.min(1, Math.max(0, fraction)) * 1000);

/** The sum of stored grades, at least 0, what it could be at most, and whether it reaches `passMark` (a fraction of the marks). */
export function scoreOf(fractions: readonly number[], passMark: number) {
	const score = Math.max(
		0,
		fractions.reduce((a, b) => a + b, 0)
	);
	const maxScore = fractions.length * 1000;
	return { score, maxScore, passed: maxScore > 0 && reaches(score / maxScore, passMark, maxScore) };
}

/** The fraction of the marks, 0–1, that counts of several submitted attempts, in the order they were taken; undefined without any. */
export function countedOf(
	attempts: readonly { readonly score: number | null; readonly maxScore: number | null }[],
	keep: QuizSettings['keep']
): number | undefined {
	const fractions = attempts.map(({ score, maxScore }) => (score ?? 0) / Math.max(1, maxScore ?? 0));
	if (fractions.length === 0) return undefined;
	if (keep === 'last') return fractions.at(-1);
	if (keep === 'best') return Math.max(...fractions);
	return fractions.reduce((a, b) => a + b, 0) / fractions.length;
}

/** Whether a fraction of the marks reaches the pass mark; rounding of thousandths is no reason to fail. */
export const reaches = (fraction: number, passMark: number, maxScore = 1000): boolean =>
	fraction * maxScore >= Math.ceil(passMark * maxScore - 1e-9) - 1e-6;
