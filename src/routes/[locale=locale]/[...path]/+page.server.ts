import { refuse } from '$lib/server/http/refuse';

/** Any address below a locale that no page has, so that the 404 is in the reader's language. */
export const load = () => refuse(404, 'no such page');
