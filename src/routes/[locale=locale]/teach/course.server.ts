import { titleIn } from '$lib/authoring/course-yaml';
import { diffRows } from '$lib/authoring/diff';
import { COURSE } from '$lib/authoring/names';
import type { Locale } from '$lib/i18n/locale';
import { namesOf } from '$lib/server/accounts/instructors';
import { lessonIds, type Clash } from '$lib/server/authoring/save';
import { openDraft, type Draft } from '$lib/server/authoring/drafts';
import { refuse } from '$lib/server/http/refuse';
import type { Context } from '$lib/server/context';
import type { RequestEvent } from '@sveltejs/kit';

/** The actor's course of this address. Ends with 404 where it is not theirs. */
export async function draftAt({
	locals,
	params
}: Pick<RequestEvent, 'locals'> & { params: { course: string } }): Promise<Draft> {
	const draft = await openDraft(locals.ctx, params.course);
	return draft ?? refuse(404, 'no such course of yours');
}

/** What every page about a course shows of it. */
export const aboutCourse = (draft: Draft, locale: Locale) => ({
	id: draft.id,
	courseId: draft.courseId,
	title: titleIn(draft.folder.files[COURSE] ?? '', locale),
	state: draft.state,
	sourceLocale: draft.sourceLocale
});

/** The lesson of this address. Ends with 404 where the course has none such. */
export function lessonAt(draft: Draft, lesson: string): string {
	return lessonIds(draft).includes(lesson) ? lesson : refuse(404, 'no such lesson');
}

/** What someone else saved meanwhile, to be shown beside what was typed. */
export async function clashView(ctx: Context, { by, at, revision, before, theirs, name }: Clash) {
	const names = await namesOf(ctx.database.read, [by]);
	return { name, by: names.get(by ?? '') ?? '', at, revision, rows: diffRows(before, theirs) };
}

/** A whole number of a form's field, 0 where it is none. */
export const numberIn = (form: FormData, name: string): number => {
	const text = String(form.get(name) ?? '');
	return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};

/** The text of a form's field, with line breaks as files have them. */
export const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '').replace(/\r\n?/g, '\n');
