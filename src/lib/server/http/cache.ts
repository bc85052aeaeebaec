import type { RequestEvent } from '@sveltejs/kit';

/** Pages that the next person at a shared computer must not find by going back. */
const ownPages = /\/\[locale=locale\]\/(account|certificates|lend|lenders|invited|teach)(\/|$)/;

/** No cache on the way keeps a page, for each is made for its reader; pages with personal data are kept nowhere. */
export function keepPrivate({ route }: Pick<RequestEvent, 'route'>, { headers }: Response): void {
	if (headers.has('cache-control')) return;
	headers.set('cache-control', ownPages.test(route.id ?? '') ? 'private, no-store' : 'private, no-cache');
}
