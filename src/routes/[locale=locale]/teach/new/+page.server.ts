import { basename, join } from 'node:path';
import { cloneCourse, blankCourse, everywhere } from '$lib/authoring/new-course';
import { titleIn } from '$lib/authoring/course-yaml';
import { COURSE, idFrom } from '$lib/authoring/names';
import { isLocale } from '$lib/i18n/locale';
import { app } from '$lib/server/app';
import { createCourse } from '$lib/server/authoring/create';
import { myDrafts } from '$lib/server/authoring/drafts';
import { importCourse } from '$lib/server/authoring/import';
import { readCourseFolders } from '$lib/server/courses/read-content';
import { allow } from '$lib/server/http/guard';
import { fail, redirect } from '@sveltejs/kit';
import { archiveIn } from '../archive.server';

const LONGEST_TITLE = 120;

/** What a course can be made from: those that ship, and templates. */
const foldersOf = (kind: 'courses' | 'templates') =>
	readCourseFolders(join('src', 'content'), kind).map(({ path, files }) => ({
		from: `${kind}-${basename(path)}`,
		files
	}));

export const load = (event) => {
	allow(event, 'teach');
	const { locale } = event.locals;
	const told = ({ from, files }: ReturnType<typeof foldersOf>[number]) => ({
		from,
		title: titleIn(files[COURSE] ?? '', locale)
	});
	return { shipped: foldersOf('courses').map(told), templates: foldersOf('templates').map(told) };
};

export const actions = {
	create: async (event) => {
		allow(event, 'teach');
		const { ctx, locale } = event.locals;
		const form = await event.request.formData();
		const title = String(form.get('title') ?? '').trim();
		const language = form.get('language');
		const sourceLocale = isLocale(language) ? language : locale;
		const from = String(form.get('from') ?? 'blank');
		const typed = { title, from, language: sourceLocale };
		if (title === '' || title.length > LONGEST_TITLE)
			return fail(400, { ...typed, problem: title === '' ? 'empty' : 'long' });
		const original = [...foldersOf('courses'), ...foldersOf('templates')].find((each) => each.from === from);
		if (!original && from !== 'blank') return fail(400, { ...typed, problem: 'from' });
		const number = (await myDrafts(ctx)).length + 1;
		const wanted = { wanted: idFrom(title, 'course'), sourceLocale };
		const id = await createCourse(ctx, app().catalogue, wanted, (courseId) => {
			const naming = { id: courseId, code: `N${number}`, title: everywhere(title, sourceLocale) };
			return original ? cloneCourse(original.files, naming) : blankCourse(naming);
		});
		redirect(303, `/${locale}/teach/${id}`);
	},
	import: async (event) => {
		allow(event, 'teach');
		const { ctx, locale } = event.locals;
		const form = await event.request.formData();
		const archive = await archiveIn(form);
		if (!archive) return fail(400, { imported: { type: 'refused' as const, problem: 'none' as const, file: '' } });
		const language = form.get('language');
		const imported = await importCourse(
			ctx,
			app().catalogue,
			archive,
			isLocale(language) ? language : locale,
			form.has('anyway')
		);
		if (imported.type !== 'done') return fail(400, { imported });
		redirect(303, `/${locale}/teach/${imported.id}`);
	}
};
