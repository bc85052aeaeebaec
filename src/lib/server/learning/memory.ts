import { likelihood, remembered, timesOf, type Recall } from '$lib/learning/memory';
import { and, asc, count, eq, gte, lte, sql } from 'drizzle-orm';
import type { Context } from '../context';
import type { Db } from '../db';
import { prepared } from '../db/prepared';
import { learners, reviewCards } from '../db/schema';

/** A question of a course as a learner may remember it. */
export interface Remembering {
	readonly learnerId: string;
	readonly courseId: string;
	readonly lessonId: string;
	readonly questionId: string;
}

const cardAt = prepared((db) =>
	db
		.select({ card: reviewCards.card, reviewedAt: reviewCards.reviewedAt })
		.from(reviewCards)
		.where(
			and(
				eq(reviewCards.learnerId, sql.placeholder('learnerId')),
				eq(reviewCards.courseId, sql.placeholder('courseId')),
				eq(reviewCards.questionId, sql.placeholder('questionId'))
			)
		)
);

/** Takes an answer given at `at` into account: when its question is due again. One no later than the last taken changes nothing. */
export async function remember(tx: Db, question: Remembering, recall: Recall, at: Date): Promise<void> {
	const [kept] = await cardAt(tx, { ...question });
	if (kept && kept.reviewedAt >= at) return;
	const { card, dueAt } = remembered(kept?.card, recall, at);
	const fresh = { card, dueAt, reviewedAt: at, lessonId: question.lessonId };
	await tx
		.insert(reviewCards)
		.values({ ...question, ...fresh })
		.onConflictDoUpdate({
			target: [reviewCards.learnerId, reviewCards.courseId, reviewCards.questionId],
			set: fresh
		});
}

/** The time zone of every place that the lessons speak of is UTC+8; a day's review begins there at midnight. */
const ZONE = 8 * 3600 * 1000;
const day = 24 * 3600 * 1000;
const startOfDay = (now: Date): Date => new Date(Math.floor((now.getTime() + ZONE) / day) * day - ZONE);

/** What the actor's review of today is: how many questions are due in all, how many of them today's limit leaves, and how many are done. */
export async function reviewToday({ actor, database, now }: Context) {
	const { learnerId } = actor;
	if (!learnerId) return { due: 0, left: 0, done: 0, most: 10, kept: 0 };
	const at = now();
	const own = eq(reviewCards.learnerId, learnerId);
	const [learner] = await database.read
		.select({ most: learners.reviewsADay })
		.from(learners)
		.where(eq(learners.id, learnerId));
	const [due] = await database.read
		.select({ n: count() })
		.from(reviewCards)
		.where(and(own, lte(reviewCards.dueAt, at)));
	const [kept] = await database.read.select({ n: count() }).from(reviewCards).where(own);
	const today = await database.read
		.select({ card: reviewCards.card })
		.from(reviewCards)
		.where(and(own, gte(reviewCards.reviewedAt, startOfDay(at))));
	const done = today.filter(({ card }) => timesOf(card) > 1).length;
	const most = learner?.most ?? 10;
	const waiting = due?.n ?? 0;
	return { due: waiting, left: Math.min(waiting, Math.max(0, most - done)), done, most, kept: kept?.n ?? 0 };
}

/** The actor's questions that are due, the longest due first, at most `most`. */
export async function dueQuestions({ actor, database, now }: Context, most: number) {
	if (!actor.learnerId) return [];
	return database.read
		.select({ courseId: reviewCards.courseId, lessonId: reviewCards.lessonId, questionId: reviewCards.questionId })
		.from(reviewCards)
		.where(and(eq(reviewCards.learnerId, actor.learnerId), lte(reviewCards.dueAt, now())))
		.orderBy(asc(reviewCards.dueAt), asc(reviewCards.questionId))
		.limit(most);
}

/** Sets the most questions that the actor's daily review asks. */
export async function limitReviews({ actor, database }: Context, most: number): Promise<void> {
	const { learnerId } = actor;
	if (!learnerId) return;
	await database.transaction((tx) => tx.update(learners).set({ reviewsADay: most }).where(eq(learners.id, learnerId)));
}

const cardsIn = prepared((db) =>
	db
		.select({ lessonId: reviewCards.lessonId, card: reviewCards.card, dueAt: reviewCards.dueAt })
		.from(reviewCards)
		.where(
			and(
				eq(reviewCards.learnerId, sql.placeholder('learnerId')),
				eq(reviewCards.courseId, sql.placeholder('courseId'))
			)
		)
);

/** For each lesson of a course how likely its questions are still known, 0–1, and how many are due. */
export async function knownIn({ database, now }: Context, learnerId: string, courseId: string) {
	const rows = await cardsIn(database.read, { learnerId, courseId });
	const at = now();
	const lessons = new Map<string, { likely: number[]; due: number }>();
	for (const { lessonId, card, dueAt } of rows) {
		const lesson = lessons.get(lessonId) ?? { likely: [], due: 0 };
		lesson.likely.push(likelihood(card, at));
		if (dueAt <= at) lesson.due++;
		lessons.set(lessonId, lesson);
	}
	return new Map(
		[...lessons].map(([id, { likely, due }]) => [id, { known: likely.reduce((a, b) => a + b, 0) / likely.length, due }])
	);
}
