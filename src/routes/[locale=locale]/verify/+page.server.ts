import { idOfTyped } from '$lib/credentials/number';
import { allow } from '$lib/server/http/guard';
import { redirect } from '@sveltejs/kit';

export const load = (event) => {
	allow(event, 'verify certificates');
	const typed = event.url.searchParams.get('number');
	const id = typed === null ? undefined : idOfTyped(typed);
	if (id) redirect(303, `/${event.locals.locale}/verify/${id}`);
	return { typed };
};
