import { courseTitle } from '$lib/server/http/courses';
import { allowMember } from '$lib/server/http/organisation';
import { segmentsOf } from '$lib/server/lending/borrowers';
import { assignmentPage, courseFunnel, segmentFunnel } from '$lib/server/lending/progress';

/** How far everyone is: by course, by segment, and who is late. */
export const load = async (event) => {
	const party = await allowMember(event, 'see borrowers');
	const { ctx, locale } = event.locals;
	const segment = event.url.searchParams.get('segment') || undefined;
	const after = event.url.searchParams.get('after') || undefined;
	const late = await assignmentPage(ctx, party, { segment, show: 'late' }, { after, size: 20 });
	const named = (courseId: string) => courseTitle(courseId, locale);
	return {
		segment: segment ?? '',
		segments: await segmentsOf(ctx, party),
		byCourse: (await courseFunnel(ctx, party, segment)).map((row) => ({ ...row, name: named(row.name) })),
		bySegment: await segmentFunnel(ctx, party),
		late: late.assignments.map((each) => ({ ...each, course: named(each.courseId) })),
		next: late.next
	};
};
