import { zip } from '$lib/server/authoring/zip';
import { allow } from '$lib/server/http/guard';
import { draftAt } from '../../course.server';

/** The course as it stands, as the files that it is kept as. */
export const GET = async (event) => {
	allow(event, 'teach');
	const { folder, courseId } = await draftAt(event);
	const files = Object.fromEntries(Object.entries(folder.files).map(([name, text]) => [`${courseId}/${name}`, text]));
	return new Response(zip(files), {
		headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${courseId}.zip"` }
	});
};
