/**
 * The path on this site that `next` names, or undefined. An address that a browser would read as another site's is never
 * returned: «//other.example», «/\other.example», «/⇥/other.example».
 */
export function ownPath(next: string | null | undefined): string | undefined {
	const here = 'http://here.invalid';
	if (!next?.startsWith('/') || !URL.canParse(next, here)) return undefined;
	const { origin, pathname, search, hash } = new URL(next, here);
	return origin === here && !pathname.startsWith('//') ? pathname + search + hash : undefined;
}
