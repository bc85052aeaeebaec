import { m } from '$lib/i18n/paraglide/messages';
import { allow } from '$lib/server/http/guard';
import { icsOf } from '$lib/tools/ics';

/** A reminder for every evening, for the learner's own calendar. */
export const GET = (event) => {
	allow(event, 'learn');
	const { ctx, locale } = event.locals;
	const now = ctx.now();
	const evening = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 19, 30);
	const address = `${event.url.origin}/${locale}/review`;
	const reminder = { uid: 'daily-review', title: m.review_reminder(), text: address, at: evening, daily: true };
	return new Response(icsOf([reminder], now), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="review.ics"'
		}
	});
};
