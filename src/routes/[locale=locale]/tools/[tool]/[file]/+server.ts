import { refuse } from '$lib/server/http/refuse';
import { m } from '$lib/i18n/paraglide/messages';
import { allow } from '$lib/server/http/guard';
import { fileOf, toolOf } from '$lib/tools';
import { typedIn } from '$lib/tools/tool';
import { work } from '$lib/tools/work';

/** A file of posted figures, for a browser without scripts; nothing is kept. */
export const POST = async (event) => {
	allow(event, 'use tools');
	const { params, locals, request } = event;
	const tool = toolOf(params.tool) ?? refuse(404, 'no such tool');
	const typed = typedIn(tool, await request.formData(), locals);
	const file = fileOf(tool, params.file, typed) ?? refuse(404, 'no such file');
	const { done } = work(tool, typed);
	if (!done) return new Response(m.tool_file_problem(), { status: 400, headers: plain });
	return new Response(await file.make(done, locals.ctx.now(), locals.locale), {
		headers: {
			'content-type': `${file.type}; charset=utf-8`,
			'content-disposition': `attachment; filename="${params.file}"`
		}
	});
};

const plain = { 'content-type': 'text/plain; charset=utf-8' };
