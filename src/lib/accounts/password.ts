import common from './common-passwords.json' with { type: 'json' };

const list = new Set<string>(common);

/**
 * Whether a password is one that attackers try first: on the list of common passwords of 12 characters or more,
 * or one short piece said over and over («abcabcabcabc», «000000000000»).
 */
export function commonPassword(password: string): boolean {
	const lower = password.toLowerCase();
	return list.has(lower) || /^(.{1,4})\1+.{0,3}$/u.test(lower);
}
