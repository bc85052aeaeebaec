import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { asked as askedIn } from '$lib/quiz/asked';
import type { Question } from '$lib/quiz/question';
import type { Locale } from '$lib/i18n/locale';
import type { Report } from '$lib/quiz/reports';
import type { Context } from '../context';
import { attemptEvents, attempts, enrolments, questionReports } from '../db/schema';

/** Keeps what a learner says is wrong with a question. Who said it is not kept. */
export function reportQuestion(
	ctx: Context,
	asked: { readonly courseId: string; readonly courseVersionId: string; readonly question: Question },
	{ about, words, locale }: Report & { readonly locale: Locale }
): Promise<void> {
	return ctx.database.transaction(async (tx) => {
		await tx.insert(questionReports).values({
			id: ctx.newId(),
			...asked,
			questionId: asked.question.id,
			about,
			words,
			locale,
			reportedAt: ctx.now()
		});
	});
}

const MOST = 200;

/** The reports that nobody has dealt with yet, the oldest first, at most 200. */
export async function openReports({ database }: Context, locale: Locale) {
	const rows = await database.read
		.select()
		.from(questionReports)
		.where(isNull(questionReports.resolvedAt))
		.orderBy(asc(questionReports.reportedAt))
		.limit(MOST);
	return rows.map(({ question, ...report }) => ({ ...report, text: askedIn(question as Question, locale).text }));
}

/** Marks a report as dealt with. */
export function resolveReport(ctx: Context, id: string): Promise<void> {
	return ctx.database.transaction(async (tx) => {
		await tx
			.update(questionReports)
			.set({ resolvedAt: ctx.now() })
			.where(and(eq(questionReports.id, id), isNull(questionReports.resolvedAt)));
	});
}

/** Answers that came after an attempt's end, newest first, at most 200; they name the attempt, not the learner. */
export const lateAnswers = ({ database }: Context) =>
	database.read
		.select({
			attemptId: attempts.id,
			courseId: enrolments.courseId,
			quiz: attempts.kind,
			dueAt: attempts.dueAt,
			slot: attemptEvents.slot,
			at: attemptEvents.at
		})
		.from(attemptEvents)
		.innerJoin(attempts, eq(attempts.id, attemptEvents.attemptId))
		.innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
		.where(eq(attemptEvents.type, 'late'))
		.orderBy(desc(attemptEvents.at))
		.limit(MOST);
