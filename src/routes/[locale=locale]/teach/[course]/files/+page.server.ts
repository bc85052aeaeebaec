import { app } from '$lib/server/app';
import { importInto } from '$lib/server/authoring/import';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import { fail, redirect } from '@sveltejs/kit';
import { archiveIn } from '../../archive.server';
import { aboutCourse, draftAt } from '../../course.server';

export const load = async (event) => {
	allow(event, 'teach');
	const draft = await draftAt(event);
	return {
		course: aboutCourse(draft, event.locals.locale),
		files: [...draft.files.values()].map(({ name, revision, savedAt }) => ({ name, revision, savedAt })),
		imported: event.url.searchParams.has('imported')
	};
};

export const actions = {
	import: async (event) => {
		allow(event, 'teach');
		const { ctx, locale } = event.locals;
		const draft = await draftAt(event);
		const form = await event.request.formData();
		const archive = await archiveIn(form);
		if (!archive) return fail(400, { imported: { type: 'refused' as const, problem: 'none', file: '' } });
		const imported = await importInto(ctx, app().catalogue, draft.id, archive, form.has('anyway'));
		if (!imported) refuse(404, 'no such course of yours');
		if (imported.type !== 'done') return fail(400, { imported });
		redirect(303, `/${locale}/teach/${draft.id}/files?imported`);
	}
};
