import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';
import { exportsOf } from '$lib/server/interop/export';
import { readImport, runImport, shownImport } from '$lib/server/interop/import';
import { fail } from '@sveltejs/kit';

const courses = () => app().catalogue.courses.map(({ course }) => course);

/** Lessons that questions may be for, and courses whose questions may be taken away. */
export const load = (event) => {
	allow(event, 'import questions');
	const { locale } = event.locals;
	event.setHeaders({ 'x-robots-tag': 'noindex', 'cache-control': 'private, no-store' });
	return {
		places: courses().flatMap((course) =>
			course.lessons.map(({ id, title }) => ({
				value: `${course.id}/${id}`,
				label: `${course.title[locale]} · ${title[locale]}`
			}))
		),
		courses: courses().map((course) => ({
			id: course.id,
			title: course.title[locale],
			exports: exportsOf(course, locale)
		}))
	};
};

export const actions = {
	default: async (event) => {
		allow(event, 'import questions');
		const given = await readImport(await event.request.formData(), event.locals.locale);
		const shown = shownImport(given, runImport(given, courses()));
		return shown.questions.length > 0 ? shown : fail(400, shown);
	}
};
