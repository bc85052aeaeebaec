import { and, desc, eq, sql } from 'drizzle-orm';
import { gradeOf, readResponse } from '$lib/quiz/asked';
import { thousandths } from '$lib/quiz/attempt';
import { makeQuestion } from '$lib/quiz/make';
import type { Question, Reading } from '$lib/quiz/question';
import { randomFrom } from '$lib/quiz/random';
import type { Context } from '../context';
import type { Db } from '../db';
import { prepared } from '../db/prepared';
import { attempts, responses } from '../db/schema';

/**
 * A question of a lesson's practice as its learner finds it. The k-th try (from 0) at the question with index i in a
 * pool of n has slot i + k·n.
 */
export interface Practised {
	readonly slot: number;
	/** What unanswered questions are drawn from; posted back by one who has no attempt yet. */
	readonly seed: string;
	readonly question: Question;
	/** There once it has been answered. */
	readonly answered?: { readonly response: unknown; readonly fraction: number } | undefined;
}

/** A lesson's pool of questions. */
export interface Pool {
	readonly id: string;
	readonly questions: readonly Question[];
}

const given = prepared((db) =>
	db
		.select()
		.from(responses)
		.where(eq(responses.attemptId, sql.placeholder('attemptId')))
);

/**
 * The latest try at each question of a lesson's pool, or at those `asked` for, drawn from `freshSeed` where nothing has
 * been answered yet.
 */
export async function practiceIn(
	{ database }: Context,
	enrolmentId: string | undefined,
	lesson: Pool,
	freshSeed: string,
	asked: (question: Question, index: number) => boolean = () => true
): Promise<Practised[]> {
	const attempt = enrolmentId ? await practiceAttempt(database.read, enrolmentId, lesson.id) : undefined;
	const seed = attempt?.seed ?? freshSeed;
	const rows = attempt ? await given(database.read, { attemptId: attempt.id }) : [];
	const size = lesson.questions.length;
	return lesson.questions.flatMap((question, index) => {
		if (!asked(question, index)) return [];
		const latest = rows.filter(({ slot }) => slot % size === index).sort((a, b) => b.slot - a.slot)[0];
		return latest ? answeredOf(latest, seed) : { slot: index, seed, question: drawn(question, seed, index) };
	});
}

const answeredOf = (row: typeof responses.$inferSelect, seed: string): Practised => ({
	slot: row.slot,
	seed,
	question: row.question as Question,
	answered: { response: row.response, fraction: (row.fraction ?? 0) / 1000 }
});

/** Another try at a question that has been answered, with new numbers and order. */
export function tryAgain({ slot, seed }: Practised, pool: readonly Question[]): Practised {
	const next = slot + pool.length;
	const question = pool[slot % pool.length];
	if (!question) throw new RangeError(`no question for slot ${slot}`);
	return { slot: next, seed, question: drawn(question, seed, next) };
}

const drawn = (question: Question, seed: string, slot: number) => makeQuestion(question, randomFrom(`${seed}/${slot}`));

/** Kept and graded, or why not. */
export type PracticeOutcome = { readonly type: 'answered' } | Exclude<Reading<unknown>, { type: 'given' }>;

/** Which try at a question a form answers, and what its numbers were drawn from if it is the first of all. */
export interface Answering {
	readonly slot: number;
	readonly seed: string;
}

/** An answer as it was graded: fraction of the mark, 0–1. */
export interface Graded {
	readonly question: Question;
	readonly fraction: number;
}

/**
 * Grades and keeps an answer at once, and does what follows from it under the same commit. The same slot a second time
 * changes nothing.
 */
export async function answerPractice(
	ctx: Context,
	enrolmentId: string,
	lesson: Pool,
	{ slot, seed }: Answering,
	form: FormData,
	follow: (tx: Db, graded: Graded) => Promise<void> = async () => undefined
): Promise<PracticeOutcome> {
	const authored = lesson.questions[slot % lesson.questions.length];
	if (!authored) return { type: 'empty' };
	return ctx.database.transaction(async (tx) => {
		const attempt =
			(await practiceAttempt(tx, enrolmentId, lesson.id)) ?? (await begin(tx, ctx, enrolmentId, lesson.id, seed));
		const question = drawn(authored, attempt.seed, slot);
		const reading = readResponse(form, `q${slot}`, question);
		if (reading.type !== 'given') return reading;
		const grade = gradeOf(question, reading.response);
		const fresh = await tx
			.insert(responses)
			.values({
				attemptId: attempt.id,
				slot,
				questionId: question.id,
				question,
				response: reading.response,
				savedAt: ctx.now(),
				fraction: thousandths(grade)
			})
			.onConflictDoNothing()
			.returning({ slot: responses.slot });
		if (fresh.length > 0) await follow(tx, { question, fraction: grade.fraction });
		return { type: 'answered' };
	});
}

const latestAttempt = prepared((db) =>
	db
		.select({ id: attempts.id, seed: attempts.seed })
		.from(attempts)
		.where(
			and(
				eq(attempts.enrolmentId, sql.placeholder('enrolmentId')),
				eq(attempts.kind, 'practice'),
				eq(attempts.lessonId, sql.placeholder('lessonId'))
			)
		)
		.orderBy(desc(attempts.startedAt))
		.limit(1)
);

async function practiceAttempt(db: Db, enrolmentId: string, lessonId: string) {
	const [found] = await latestAttempt(db, { enrolmentId, lessonId });
	return found;
}

async function begin(tx: Db, ctx: Context, enrolmentId: string, lessonId: string, seed: string) {
	const id = ctx.newId();
	await tx.insert(attempts).values({ id, enrolmentId, kind: 'practice', lessonId, seed, startedAt: ctx.now() });
	return { id, seed };
}
