import { app } from '$lib/server/app';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';
import { exportCourse, writtenAs } from '$lib/server/interop/export';

/** The questions of a course: `<course>.gift`, `.xml` or `.csv`, in the language of the address. */
export const GET = (event) => {
	allow(event, 'import questions');
	const { course: id, file } = event.params;
	const found = app().catalogue.current(id);
	const format = file.startsWith(`${id}.`) ? writtenAs(file.slice(id.length + 1)) : undefined;
	if (!found || !format) refuse(404, 'no such export');
	const { text, mime } = exportCourse(found.course, format, event.locals.locale);
	return new Response(text, {
		headers: {
			'content-type': `${mime}; charset=utf-8`,
			'content-disposition': `attachment; filename="${file}"`,
			'cache-control': 'no-store'
		}
	});
};
