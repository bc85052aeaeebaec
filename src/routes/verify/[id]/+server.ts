import { idOfTyped } from '$lib/credentials/number';
import { allow } from '$lib/server/http/guard';
import { redirect } from '@sveltejs/kit';

/** Where the QR code leads: on to the reader's language. */
export const GET = (event) => {
	allow(event, 'verify certificates');
	const { id } = event.params;
	event.setHeaders({ vary: 'accept-language' });
	redirect(307, `/${event.locals.locale}/verify/${encodeURIComponent(idOfTyped(id) ?? id)}`);
};
