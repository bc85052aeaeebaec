/** What an API key may be allowed to do. */
export const scopes = [
	'borrowers:read',
	'borrowers:write',
	'assignments:read',
	'assignments:write',
	'completions:read'
] as const;
export type Scope = (typeof scopes)[number];
