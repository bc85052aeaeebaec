import { reviewLimits } from '$lib/learning/review';
import { allow } from '$lib/server/http/guard';
import { asLearner } from '$lib/server/http/learner';
import { limitReviews, reviewToday } from '$lib/server/learning/memory';
import { fail, redirect } from '@sveltejs/kit';

/** What of all that was learned is worth another look today. */
export const load = async (event) => {
	allow(event, 'learn');
	return { today: await reviewToday(event.locals.ctx) };
};

export const actions = {
	limit: async (event) => {
		allow(event, 'learn');
		const most = Number((await event.request.formData()).get('most'));
		if (!reviewLimits.includes(most)) return fail(400, { problem: true });
		await limitReviews(await asLearner(event), most);
		redirect(303, `/${event.locals.locale}/review`);
	}
};
