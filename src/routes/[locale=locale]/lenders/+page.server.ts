import { courseTitle } from '$lib/server/http/courses';
import { allow } from '$lib/server/http/guard';
import { leaveLender } from '$lib/server/lending/invitations';
import { ownLenders } from '$lib/server/lending/own-lenders';
import { redirect } from '@sveltejs/kit';

/** What each of the reader's lenders sees, by the same query that the lender's own pages ask. */
export const load = async (event) => {
	allow(event, 'be a borrower');
	const { ctx, locale } = event.locals;
	const lenders = await ownLenders(ctx);
	const arrival = ['joined', 'left'].find((each) => event.url.searchParams.has(each));
	return {
		arrival,
		lenders: lenders.map((lender) => ({
			...lender,
			assignments: lender.assignments.map((each) => ({ ...each, course: courseTitle(each.courseId, locale) }))
		}))
	};
};

export const actions = {
	leave: async (event) => {
		allow(event, 'be a borrower');
		const { ctx, locale } = event.locals;
		await leaveLender(ctx, String((await event.request.formData()).get('borrower')));
		redirect(303, `/${locale}/lenders?left`);
	}
};
