import { matrixFile, traceFile } from '$lib/courses/coverage-file';
import { app } from '$lib/server/app';
import { coverageOf } from '$lib/server/courses/coverage';
import { allow } from '$lib/server/http/guard';
import { refuse } from '$lib/server/http/refuse';

/** The matrix or the trace for a spreadsheet. */
export const GET = (event) => {
	allow(event, 'read public pages');
	const { locale } = event.locals;
	const { lessons, points, courseTitle, toolTitle } = coverageOf(app().catalogue, locale);
	const files: Readonly<Record<string, () => string>> = {
		'lessons.csv': () => matrixFile(lessons, courseTitle, locale),
		'points.csv': () => traceFile(points, toolTitle, locale)
	};
	const make = Object.hasOwn(files, event.params.table) ? files[event.params.table] : undefined;
	return new Response(make?.() ?? refuse(404, 'no such file'), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${event.params.table}"`
		}
	});
};
