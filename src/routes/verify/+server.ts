import { allow } from '$lib/server/http/guard';
import { redirect } from '@sveltejs/kit';

/** The address without a language, as it is printed and told: on to the reader's language. */
export const GET = (event) => {
	allow(event, 'verify certificates');
	event.setHeaders({ vary: 'accept-language' });
	redirect(307, `/${event.locals.locale}/verify`);
};
