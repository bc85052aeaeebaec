import { lessonValues } from '$lib/authoring/lesson-form';
import { COURSE, lessonFile } from '$lib/authoring/names';
import { app } from '$lib/server/app';
import { lookAt } from '$lib/server/authoring/lesson';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import { aboutCourse, draftAt, lessonAt } from '../../../../../course.server';
import { previewOf } from '../../preview.server';

/** A step of a lesson as it was saved, as learners will see it, in the language of the page. */
export const load = async (event) => {
	allow(event, 'teach');
	const { ctx, locale, jurisdiction } = event.locals;
	const draft = await draftAt(event);
	const lesson = lessonAt(draft, event.params.lesson);
	const source = draft.files.get(lessonFile(lesson, locale))?.source ?? '';
	const { steps, questions, problems } = lookAt(draft, app().catalogue, lesson, locale, source);
	const step = steps[Number(event.params.step) - 1];
	if (!step && problems.length === 0) refuse(404, 'no such step');
	const values = lessonValues(draft.folder.files[COURSE] ?? '', lesson);
	return {
		course: aboutCourse(draft, locale),
		lesson: { id: lesson, title: values?.title[locale] ?? lesson, steps: steps.length },
		number: Number(event.params.step),
		problems,
		preview: step && previewOf(step, questions, { locale, jurisdiction, now: ctx.now() })
	};
};
