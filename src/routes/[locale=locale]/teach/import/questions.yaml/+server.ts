import { questionsYaml } from '$lib/interop/own-format';
import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';
import { readImport, runImport } from '$lib/server/interop/import';
import { redirect } from '@sveltejs/kit';

export const POST = async (event) => {
	allow(event, 'import questions');
	const given = await readImport(await event.request.formData(), event.locals.locale);
	const run = runImport(
		given,
		app().catalogue.courses.map(({ course }) => course)
	);
	if (!run.questions.some(({ question }) => question)) redirect(303, `/${event.locals.locale}/teach/import`);
	return new Response(questionsYaml(run), {
		headers: {
			'content-type': 'application/yaml; charset=utf-8',
			'content-disposition': 'attachment; filename="questions.yaml"',
			'cache-control': 'no-store'
		}
	});
};
