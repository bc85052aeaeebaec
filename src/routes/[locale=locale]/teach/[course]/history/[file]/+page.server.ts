import { diffRows } from '$lib/authoring/diff';
import { kindOf } from '$lib/authoring/names';
import { namesOf } from '$lib/server/accounts/instructors';
import { revisionsOf, saveFiles } from '$lib/server/authoring/save';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import { fail, redirect } from '@sveltejs/kit';
import { aboutCourse, draftAt, numberIn } from '../../../course.server';

export const load = async (event) => {
	allow(event, 'teach');
	const { ctx, locale } = event.locals;
	const draft = await draftAt(event);
	const { file } = event.params;
	if (!kindOf(file)) refuse(404, 'no such file');
	const revisions = await revisionsOf(ctx, draft, file);
	if (revisions.length === 0) refuse(404, 'no such file');
	const names = await namesOf(
		ctx.database.read,
		revisions.map(({ savedBy }) => savedBy)
	);
	const wanted = Number(event.url.searchParams.get('revision'));
	const at = revisions.findIndex(({ revision }) => revision === wanted);
	const shown = revisions[at];
	const now = draft.files.get(file);
	return {
		course: aboutCourse(draft, locale),
		file,
		base: now?.revision ?? 0,
		revisions: revisions.map(({ revision, savedAt, savedBy, source }) => ({
			revision,
			savedAt,
			by: names.get(savedBy ?? '') ?? '',
			isGone: source === null
		})),
		shown: shown && {
			revision: shown.revision,
			source: shown.source,
			rows: diffRows(revisions[at + 1]?.source ?? '', shown.source ?? ''),
			toNow: diffRows(shown.source ?? '', now?.source ?? '')
		}
	};
};

export const actions = {
	/** Makes the file what it was, as a new revision. */
	restore: async (event) => {
		allow(event, 'teach');
		const { ctx, locale } = event.locals;
		const draft = await draftAt(event);
		const { file } = event.params;
		const form = await event.request.formData();
		const then = (await revisionsOf(ctx, draft, file)).find(({ revision }) => revision === numberIn(form, 'revision'));
		if (!then) refuse(404, 'no such revision');
		const saved = await saveFiles(ctx, draft.id, [{ name: file, source: then.source, base: numberIn(form, 'base') }]);
		if (saved.type !== 'saved') return fail(409, { problem: 'changed' as const });
		redirect(303, `/${locale}/teach/${draft.id}/history/${file}`);
	}
};
