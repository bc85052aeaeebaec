import { error } from '@sveltejs/kit';

/** Any address below a locale that no page has, so that the 404 is in the reader's language. */
export const load = () => error(404, 'no such page');
