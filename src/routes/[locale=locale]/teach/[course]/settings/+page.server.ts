import { courseValues, readCourseForm } from '$lib/authoring/course-form';

import { isList, isPlainMap, localOf } from '$lib/authoring/course-yaml';
import { treeOf } from '$lib/authoring/fields';
import { COURSE } from '$lib/authoring/names';
import { saveFiles } from '$lib/server/authoring/save';
import { allow } from '$lib/server/http/guard';
import { fail, redirect } from '@sveltejs/kit';
import { aboutCourse, clashView, draftAt, numberIn } from '../../course.server';

export const load = async (event) => {
	allow(event, 'teach');
	const draft = await draftAt(event);
	const file = draft.files.get(COURSE);
	return {
		course: aboutCourse(draft, event.locals.locale),
		values: courseValues(file?.source ?? ''),
		base: file?.revision ?? 0,
		saved: event.url.searchParams.has('saved')
	};
};

export const actions = {
	default: async (event) => {
		allow(event, 'teach');
		const { ctx, locale } = event.locals;
		const draft = await draftAt(event);
		const form = await event.request.formData();
		const base = numberIn(form, 'base');
		const typed = typedIn(form);
		const read = readCourseForm(draft.folder.files[COURSE] ?? '', form);
		if (read.type === 'problems') return fail(400, { typed, base, problems: read.problems, clash: undefined });
		const saved = await saveFiles(ctx, draft.id, [{ name: COURSE, source: read.source, base }]);
		if (saved.type === 'clash') {
			const clash = await clashView(ctx, saved);
			return fail(409, { typed, base: clash.revision, problems: {}, clash });
		}
		redirect(303, `/${locale}/teach/${draft.id}/settings?saved`);
	}
};

/** The form as it was typed, to be shown again. */
function typedIn(form: FormData): ReturnType<typeof courseValues> {
	const typed = treeOf(form);
	const check = isPlainMap(typed['check']) ? typed['check'] : {};
	const outcomes = isList(typed['outcomes']) ? typed['outcomes'] : [];
	const text = (name: string) => String(typed[name] ?? '');
	return {
		code: text('code'),
		minutes: text('minutes'),
		title: localOf(typed['title']),
		summary: localOf(typed['summary']),
		audience: localOf(typed['audience']),
		outcomes: outcomes.map((each) => localOf(each)),
		check: Object.fromEntries(Object.entries(check).map(([key, value]) => [key, String(value)])),
		flags: Object.fromEntries(['certainty', 'shuffle', 'sections'].map((key) => [key, form.has(`check.${key}`)])),
		hasPools: form.has('hasPools')
	};
}
