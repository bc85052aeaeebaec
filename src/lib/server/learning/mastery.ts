import type { CompiledCourse } from '$lib/courses/types';
import { masteryOf, nextStep, type Evidence, type Mastery } from '$lib/learning/mastery';
import type { Certainty } from '$lib/quiz/behaviours/certainty';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Context } from '../context';
import { prepared } from '../db/prepared';
import { attempts, responses } from '../db/schema';
import type { Enrolment } from './enrolments';
import { knownIn } from './memory';
import { progressIn } from './progress';

const graded = prepared((db) =>
	db
		.select({
			questionId: responses.questionId,
			fraction: responses.fraction,
			certainty: responses.certainty,
			tries: responses.tries,
			at: responses.savedAt
		})
		.from(responses)
		.innerJoin(attempts, eq(attempts.id, responses.attemptId))
		.where(
			and(
				eq(attempts.enrolmentId, sql.placeholder('enrolmentId')),
				isNotNull(responses.fraction),
				isNotNull(responses.savedAt)
			)
		)
);

/** How far each lesson's objective is reached by an enrolment's answers, by the lesson's id, and what helps most next. */
export async function standingIn(
	ctx: Context,
	course: CompiledCourse,
	enrolment: Enrolment | undefined,
	passed: boolean
) {
	if (!enrolment) return { mastery: new Map<string, Mastery>(), next: undefined };
	const rows = await graded(ctx.database.read, { enrolmentId: enrolment.id });
	const memory = await knownIn(ctx, enrolment.learnerId, course.id);
	const progress = await progressIn(ctx, enrolment.id);
	const mastery = new Map(
		course.lessons.map(({ id, questions }) => {
			const difficulty = new Map(questions.map((question) => [question.id, question.difficulty]));
			const evidence = rows.flatMap((row): Evidence[] => {
				const level = difficulty.get(row.questionId);
				return level && row.at ? [{ ...evidenceOf(row), at: row.at, difficulty: level }] : [];
			});
			return [id, masteryOf(evidence, ctx.now(), memory.get(id)?.known)] as const;
		})
	);
	const lessons = course.lessons.map(({ id }) => ({
		id,
		finished: progress.some((own) => own.lessonId === id && own.finished),
		level: mastery.get(id)?.level ?? ('none' as const)
	}));
	const due = [...memory.values()].reduce((sum, each) => sum + each.due, 0);
	return { mastery, next: nextStep(lessons, due, passed) };
}

type Row = Awaited<ReturnType<typeof graded>>[number];

const evidenceOf = ({ fraction, certainty, tries }: Row) => ({
	fraction: (fraction ?? 0) / 1000,
	helped: Array.isArray(tries) && tries.length > 1,
	certainty: (certainty ?? undefined) as Certainty | undefined
});
