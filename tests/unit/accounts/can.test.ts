import { can, roles, type Actor, type Permission } from '$lib/accounts/can';
import { describe, expect, it } from 'vitest';

const actor = (type: Actor['type']): Actor => (type === 'guest' ? { type } : { type, userId: 'wei', sessionId: 'one' });
const who = (permission: Permission) => roles.filter((role) => can(actor(role), permission));

describe('the table of permissions', () => {
	it.each(['read public pages', 'use tools', 'learn', 'verify certificates', 'sign in'] as const)(
		'lets everyone %s',
		(permission) => {
			expect(who(permission)).toEqual(['guest', 'member', 'operator']);
		}
	);

	it.each(['manage own account', 'take final checks', 'hold certificates'] as const)(
		'asks for an account to %s',
		(permission) => {
			expect(who(permission)).toEqual(['member', 'operator']);
		}
	);

	it('lets an operator write courses, and whoever the operator made an instructor', () => {
		expect(who('teach')).toEqual(['operator']);
		expect(can({ type: 'member', userId: 'wei', sessionId: 'one', isInstructor: true }, 'teach')).toBe(true);
		expect(can({ type: 'member', userId: 'wei', sessionId: 'one', isInstructor: true }, 'read reports')).toBe(false);
	});

	it('lets nobody but an operator revoke certificates', () => {
		expect(who('revoke certificates')).toEqual(['operator']);
	});
});
