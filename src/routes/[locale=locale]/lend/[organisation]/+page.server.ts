import { byCourse, bySegment } from '$lib/lending/funnel';
import { courseTitle } from '$lib/server/http/courses';
import { allowMember } from '$lib/server/http/organisation';
import { segmentsOf } from '$lib/server/lending/borrowers';
import { funnelOf, lateOf } from '$lib/server/lending/funnel';

/** How far everyone is: by course, by segment, and who is late. */
export const load = async (event) => {
	const party = await allowMember(event, 'see borrowers');
	const { ctx, locale } = event.locals;
	const segment = event.url.searchParams.get('segment') || null;
	const segments = await segmentsOf(ctx, party);
	const funnel = await funnelOf(ctx, party);
	if (!funnel) return { segment: segment ?? '', segments, funnel: undefined };
	const { counted, countedAt } = funnel;
	const named = (courseId: string) => courseTitle(courseId, locale);
	const late = await lateOf(ctx, party, counted, segment);
	return {
		segment: segment ?? '',
		segments,
		funnel: {
			countedAt,
			byCourse: byCourse(counted, segment).map((row) => ({ ...row, name: named(row.name) })),
			bySegment: bySegment(counted).slice(0, 50),
			late: late.map((each) => ({ ...each, course: named(each.courseId) }))
		}
	};
};
