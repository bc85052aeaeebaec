import { AssignmentQuery, NewAssignments } from '$lib/lending/api';
import { app } from '$lib/server/app';
import { ApiProblem, queryOf, serveApi, serveChange } from '$lib/server/http/api';
import { assignCourse } from '$lib/server/lending/assign';
import { idsOfReferences } from '$lib/server/lending/borrowers';
import { assignmentPage, toldAssignment } from '$lib/server/lending/progress';

export const GET = (event) =>
	serveApi(event, 'assignments:read', async (party) => {
		const { after, limit, ...chosen } = queryOf(event, AssignmentQuery);
		const page = await assignmentPage(event.locals.ctx, party, chosen, { after, size: limit });
		return { status: 200, body: { assignments: page.assignments.map(toldAssignment), next: page.next ?? null } };
	});

export const POST = (event) =>
	serveChange(event, 'assignments:write', NewAssignments, async (party, { course, days, references, segment }) => {
		const { ctx } = event.locals;
		if (!app().catalogue.current(course)) throw new ApiProblem(400, 'course_none', 'There is no course with this id.');
		if ((references === undefined) === (segment === undefined))
			throw new ApiProblem(400, 'to_whom', 'Give either references or a segment.');
		const ids = references && (await idsOfReferences(ctx, party, references));
		const order = { course, days, segment, borrowers: ids && [...ids.values()] };
		const assigned = await assignCourse(ctx, party, order);
		const unknown = references?.filter((each) => !ids?.has(each)) ?? [];
		return { status: 200, body: { assigned: assigned.length, not_found: unknown } };
	});
