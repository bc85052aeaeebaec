import { AssignForm, numberOf } from '$lib/lending/forms';
import { dueAfter } from '$lib/lending/status';
import { courseChoices, courseTitle } from '$lib/server/http/courses';
import { asked, emptyForm, submit } from '$lib/server/http/form';
import { allowMember } from '$lib/server/http/organisation';
import { assignCourse, previewOrder } from '$lib/server/lending/assign';
import { segmentsOf } from '$lib/server/lending/borrowers';
import { redirect } from '@sveltejs/kit';

/** First what, to whom, until when; then, before anything is done, how many that would reach. */
export const load = async (event) => {
	const party = await allowMember(event, 'assign courses');
	const { ctx, locale } = event.locals;
	const { searchParams } = event.url;
	const chosen = searchParams.has('course');
	const form = chosen
		? await asked(event.url, AssignForm)
		: await emptyForm(AssignForm, { course: '', segment: '', days: '14' });
	const { course, segment, days } = form.data;
	const known = courseChoices(locale).some(([id]) => id === course);
	const preview = chosen &&
		form.valid &&
		known && {
			course: courseTitle(course, locale),
			reach: await previewOrder(ctx, party, { course, segment, days: numberOf(days) }),
			dueAt: dueAfter(ctx.now(), numberOf(days))
		};
	const done = searchParams.get('done');
	return {
		form,
		preview: preview || undefined,
		done: done === null ? undefined : Number(done),
		courses: courseChoices(locale),
		segments: await segmentsOf(ctx, party)
	};
};

export const actions = {
	default: async (event) => {
		const party = await allowMember(event, 'assign courses');
		const { ctx, locale } = event.locals;
		return submit(event.request, AssignForm, async ({ course, segment, days }) => {
			if (!courseChoices(locale).some(([id]) => id === course)) return 'course_none';
			const reached = await assignCourse(ctx, party, { course, segment, days: numberOf(days) });
			redirect(303, `/${locale}/lend/${party.organisationId}/assign?done=${reached.length}`);
		});
	}
};
