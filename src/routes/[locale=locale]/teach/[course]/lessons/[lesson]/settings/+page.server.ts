import { lessonValues, readLessonForm } from '$lib/authoring/lesson-form';
import { localOf } from '$lib/authoring/course-yaml';
import { treeOf } from '$lib/authoring/fields';
import { COURSE } from '$lib/authoring/names';
import { saveFiles } from '$lib/server/authoring/save';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import { tools } from '$lib/tools';
import { fail, redirect } from '@sveltejs/kit';
import { aboutCourse, clashView, draftAt, numberIn } from '../../../../course.server';

export const load = async (event) => {
	allow(event, 'teach');
	const draft = await draftAt(event);
	const file = draft.files.get(COURSE);
	return {
		course: aboutCourse(draft, event.locals.locale),
		lesson: event.params.lesson,
		values: lessonValues(file?.source ?? '', event.params.lesson) ?? refuse(404, 'no such lesson'),
		base: file?.revision ?? 0,
		tools: tools.map(({ id, title }) => [id, title()] as const)
	};
};

export const actions = {
	default: async (event) => {
		allow(event, 'teach');
		const { ctx, locale } = event.locals;
		const draft = await draftAt(event);
		const course = draft.folder.files[COURSE] ?? '';
		if (!lessonValues(course, event.params.lesson)) refuse(404, 'no such lesson');
		const form = await event.request.formData();
		const base = numberIn(form, 'base');
		const { code, minutes, tool, title, objective } = treeOf(form);
		const typed = {
			code: String(code ?? ''),
			minutes: String(minutes ?? ''),
			tool: String(tool ?? ''),
			title: localOf(title),
			objective: localOf(objective)
		};
		const read = readLessonForm(course, event.params.lesson, form);
		if (read.type === 'problems') return fail(400, { typed, base, problems: read.problems, clash: undefined });
		const saved = await saveFiles(ctx, draft.id, [{ name: COURSE, source: read.source, base }]);
		if (saved.type === 'clash') {
			const clash = await clashView(ctx, saved);
			return fail(409, { typed, base: clash.revision, problems: {}, clash });
		}
		redirect(303, `/${locale}/teach/${draft.id}#outline`);
	}
};
