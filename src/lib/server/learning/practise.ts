import type { Context } from '../context';
import { answerPractice, type Answering, type Pool, type PracticeOutcome } from '../quiz/practice';
import type { Enrolment } from './enrolments';
import { remember } from './memory';

/** Grades and keeps an answer to a question of a lesson, and when it is to come again. */
export const practise = (
	ctx: Context,
	{ id, learnerId, courseId }: Enrolment,
	lesson: Pool,
	answering: Answering,
	form: FormData
): Promise<PracticeOutcome> =>
	answerPractice(ctx, id, lesson, answering, form, (tx, { question, fraction }) =>
		remember(tx, { learnerId, courseId, lessonId: lesson.id, questionId: question.id }, { fraction }, ctx.now())
	);
