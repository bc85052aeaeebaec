import { app } from '$lib/server/app';
import { courseTitle } from '$lib/server/http/courses';
import { allow } from '$lib/server/http/guard';
import { asLearner } from '$lib/server/http/learner';
import { openAs } from '$lib/server/lending/invitations';
import { checkLink, joinByLink } from '$lib/server/lending/signed-links';
import { fail, redirect } from '@sveltejs/kit';

/** Where a lender's own app leads: `?token=` is a link that it has signed. Whoever has joined in this browser goes on. */
export const load = async (event) => {
	allow(event, 'be a borrower');
	event.setHeaders({ 'x-robots-tag': 'noindex' });
	const { ctx, locale } = event.locals;
	const link = await checkLink(ctx, app().lendingSecrets, event.url.searchParams.get('token') ?? '');
	const found = typeof link === 'string' ? undefined : await openAs(ctx, link.borrowerId);
	if (typeof link === 'string' || !found)
		return { problem: typeof link === 'string' ? link : ('malformed' as const), invitation: undefined };
	if (found.joined === 'here') redirect(303, `/${locale}/lenders`);
	const { lender, name, contact, complaints, joined } = found;
	const courses = found.courses.map(({ courseId, dueAt }) => ({ title: courseTitle(courseId, locale), dueAt }));
	return { problem: undefined, invitation: { lender, name, contact, complaints, courses, joined } };
};

export const actions = {
	default: async (event) => {
		allow(event, 'be a borrower');
		const { ctx, locale } = event.locals;
		const token = event.url.searchParams.get('token') ?? '';
		const link = await checkLink(ctx, app().lendingSecrets, token);
		if (typeof link === 'string') return fail(400, { problem: link });
		const joined = await joinByLink(await asLearner(event), app().lendingSecrets, token);
		if (joined === 'joined') redirect(303, `/${locale}/lenders?joined`);
		if (joined === 'account') redirect(303, `/${locale}/account/sign-in?next=/${locale}/lenders`);
		return fail(400, { problem: joined });
	}
};
