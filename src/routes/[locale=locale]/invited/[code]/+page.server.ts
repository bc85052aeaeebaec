import { courseTitle } from '$lib/server/http/courses';
import { allow } from '$lib/server/http/guard';
import { asLearner } from '$lib/server/http/learner';
import { acceptInvitation, codeOfTyped, openInvitation } from '$lib/server/lending/invitations';
import { redirect } from '@sveltejs/kit';

/** The first page: who invites, why, what the lender will see and never see. A used or unknown code is told so. */
export const load = async (event) => {
	allow(event, 'be a borrower');
	event.setHeaders({ 'x-robots-tag': 'noindex' });
	const { ctx, locale } = event.locals;
	const found = await openInvitation(ctx, codeOfTyped(event.params.code));
	if (!found) return { invitation: undefined };
	const { lender, name, contact, complaints } = found;
	const courses = found.courses.map(({ courseId, dueAt }) => ({ title: courseTitle(courseId, locale), dueAt }));
	return { invitation: { lender, name, contact, complaints, courses } };
};

export const actions = {
	default: async (event) => {
		allow(event, 'be a borrower');
		const { ctx, locale } = event.locals;
		const code = codeOfTyped(event.params.code);
		if (!(await openInvitation(ctx, code))) redirect(303, `/${locale}/invited/${code}`);
		await acceptInvitation(await asLearner(event), code);
		redirect(303, `/${locale}/lenders?joined`);
	}
};
