import { allow } from '$lib/server/http/guard';
import { lateAnswers, openReports, resolveReport } from '$lib/server/quiz/reports';
import { redirect } from '@sveltejs/kit';

/** For whoever answers for the questions: what learners report, and answers that came too late. */
export const load = async (event) => {
	allow(event, 'read reports');
	const { ctx, locale } = event.locals;
	event.setHeaders({ 'x-robots-tag': 'noindex', 'cache-control': 'private, no-store' });
	return { reports: await openReports(ctx, locale), late: await lateAnswers(ctx) };
};

export const actions = {
	resolve: async (event) => {
		allow(event, 'read reports');
		const { ctx, locale } = event.locals;
		await resolveReport(ctx, String((await event.request.formData()).get('id')));
		redirect(303, `/${locale}/reports`);
	}
};
