import { refuse } from '$lib/server/http/refuse';
import { allowMember } from '$lib/server/http/organisation';
import { importOf, resumeImport } from '$lib/server/lending/imports';

/** How far a file is. Opening the page takes up a run that a stop of the server has cut off. */
export const load = async (event) => {
	const party = await allowMember(event, 'keep borrowers');
	const { ctx } = event.locals;
	const { file: id } = event.params;
	const file = await importOf(ctx, party, id);
	if (!file || file.state === 'checked') refuse(404, 'no such file of theirs');
	if (file.state === 'running') await resumeImport(ctx, party, id);
	return { file, running: file.state === 'running' };
};
