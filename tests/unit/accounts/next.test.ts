import { ownPath } from '$lib/accounts/next';
import { describe, expect, it } from 'vitest';

describe('ownPath', () => {
	it.each(['/en/account', '/zh-Hans/courses/borrow?step=2#note'])('leads back to %s', (path) =>
		expect(ownPath(path)).toBe(path)
	);
	it.each(['//evil.example', '/\\evil.example', '/\t/evil.example', 'https://evil.example', 'evil', '', null])(
		'never leads to another site: %j',
		(next) => expect(ownPath(next)).toBeUndefined()
	);
	it('keeps a path that only looks like two slashes inside', () => expect(ownPath('/a//b')).toBe('/a//b'));
	it('refuses a path that climbs back to two slashes', () => expect(ownPath('/x/..//evil.example')).toBeUndefined());
});
