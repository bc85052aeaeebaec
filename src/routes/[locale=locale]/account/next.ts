/** `path` with the page to lead back to, if any. */
export const withNext = (path: string, next: string | undefined): string =>
	next ? `${path}?next=${encodeURIComponent(next)}` : path;
