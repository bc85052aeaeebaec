import { app } from '$lib/server/app';
import { courseOf, lessonOf } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { lessonPage } from '$lib/server/learning/lesson';

export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale, jurisdiction } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	const { lesson } = lessonOf(published, event.params.lesson);
	const steps = lesson.steps[locale];
	const blocks = steps.flatMap((step) => step.blocks);
	const page = await lessonPage(ctx, app().catalogue, published, lesson, { blocks, enrolment, locale });
	const questions = lesson.questions.map(({ id, text }) => [id, text[locale]] as const);
	return { ...page, steps, jurisdiction, questions: Object.fromEntries(questions) };
};
