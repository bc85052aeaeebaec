import { onPaper } from '$lib/quiz/on-paper';
import { app } from '$lib/server/app';
import { courseOf, lessonOf } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { lessonNames } from '$lib/server/learning/lesson';
import { notesIn } from '$lib/server/learning/notes';
import { passagesOf, sent } from '$lib/server/learning/passages';

export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale, jurisdiction } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	const { lesson } = lessonOf(published, event.params.lesson);
	const where = { locale, jurisdiction, now: ctx.now() };
	return {
		...lessonNames(published, lesson, locale),
		steps: lesson.steps[locale].map(({ title, blocks }) => ({
			title,
			passages: sent(passagesOf(app().catalogue, blocks, where))
		})),
		notes: await notesIn(ctx, enrolment?.id),
		questions: Object.fromEntries(lesson.questions.map((question) => [question.id, onPaper(question, locale).text]))
	};
};
