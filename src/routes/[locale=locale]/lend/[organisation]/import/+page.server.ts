import { refuse } from '$lib/server/http/refuse';
import { allowMember } from '$lib/server/http/organisation';
import { beginImport, checkFile, importOf, largestFile, lastImports } from '$lib/server/lending/imports';
import { fail, redirect } from '@sveltejs/kit';

export const load = async (event) => {
	const party = await allowMember(event, 'keep borrowers');
	return { files: await lastImports(event.locals.ctx, party) };
};

export const actions = {
	/** Reads the file through and tells what it would do. */
	check: async (event) => {
		const party = await allowMember(event, 'keep borrowers');
		const file = (await event.request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, { problem: 'file_none' });
		if (file.size > largestFile) return fail(400, { problem: 'file_large' });
		const bytes = new Uint8Array(await file.arrayBuffer());
		const checked = await checkFile(event.locals.ctx, party, { name: file.name, bytes });
		return typeof checked === 'string' ? fail(400, { problem: checked }) : { checked, fileName: file.name };
	},
	run: async (event) => {
		const party = await allowMember(event, 'keep borrowers');
		const { ctx, locale } = event.locals;
		const id = String((await event.request.formData()).get('id'));
		if (!(await importOf(ctx, party, id))) refuse(404, 'no such file of theirs');
		await beginImport(ctx, party, id);
		redirect(303, `/${locale}/lend/${party.organisationId}/import/${id}`);
	}
};
