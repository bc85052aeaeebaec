import { refuse } from '$lib/server/http/refuse';
import { idsOf } from '$lib/courses/find-blocks';
import { app } from '$lib/server/app';
import { courseOf, lessonOf } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { asLearner } from '$lib/server/http/learner';
import { enrol } from '$lib/server/learning/enrolments';
import { finishWhenDone } from '$lib/server/learning/finish';
import { toolBeside } from '$lib/learning/tool-beside';
import { lessonNames, questionsIn } from '$lib/server/learning/lesson';
import { notesIn } from '$lib/server/learning/notes';
import { passagesOf, sent } from '$lib/server/learning/passages';
import { finishLesson, rememberPlace } from '$lib/server/learning/progress';
import { toolsFor } from '$lib/server/learning/tools';
import { redirect } from '@sveltejs/kit';
import { answer, note, seedOf } from '../actions.server';

export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale, jurisdiction } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	const { lesson } = lessonOf(published, event.params.lesson);
	const index = Number(event.params.step) - 1;
	const step = lesson.steps[locale][index];
	if (!step) refuse(404, 'no such step');
	const trying = { enrolment, locale, seed: () => seedOf(event), again: event.url.searchParams.get('again') };
	const shown = idsOf(step.blocks, 'tool');
	const notes = [...idsOf(step.blocks, 'reflection'), ...idsOf(step.blocks, 'checklist')];
	const questions = await questionsIn(ctx, lesson, step.blocks, trying);
	const reader = { locale, jurisdiction, now: ctx.now() };
	const passages = passagesOf(app().catalogue, step.blocks, reader);
	return {
		...lessonNames(published, lesson, locale),
		step: { index, title: step.title },
		passages: event.isDataRequest ? sent(passages) : passages,
		keeps: notes.length > 0,
		notes: notes.length > 0 ? await notesIn(ctx, enrolment?.id) : {},
		enrolled: enrolment !== undefined,
		shown,
		aid: toolsFor(app().catalogue, [...shown, ...Object.values(questions).flatMap(toolBeside)], reader),
		questions
	};
};

export const actions = {
	answer,
	note,
	/** Goes on to the next step, or finishes the lesson after the last. */
	next: async (event) => {
		allow(event, 'learn');
		const ctx = await asLearner(event);
		const { published } = await courseOf(ctx, event.params.course);
		const { lesson } = lessonOf(published, event.params.lesson);
		const enrolment = await enrol(ctx, published);
		const step = Number(event.params.step);
		const here = `/${event.locals.locale}/courses/${published.course.id}/${lesson.id}`;
		if (step < lesson.steps[event.locals.locale].length) {
			await rememberPlace(ctx, enrolment.id, { lessonId: lesson.id, step });
			redirect(303, `${here}/${step + 1}`);
		}
		await finishLesson(ctx, enrolment.id, { lessonId: lesson.id, step: step - 1 });
		await finishWhenDone(ctx, published, enrolment);
		redirect(303, `${here}/practice`);
	},
	/** Remembers the step that is looked at; asked for by the page itself. */
	here: async (event) => {
		allow(event, 'learn');
		const { ctx } = event.locals;
		const { published, enrolment } = await courseOf(ctx, event.params.course);
		const { lesson } = lessonOf(published, event.params.lesson);
		const step = Math.min(Number(event.params.step), lesson.steps[event.locals.locale].length) - 1;
		if (enrolment) await rememberPlace(ctx, enrolment.id, { lessonId: lesson.id, step });
	}
};
