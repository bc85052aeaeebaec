import { can, canAs, memberRoles, roles, type Actor, type Permission } from '$lib/accounts/can';
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

describe('the table of permissions within an organisation', () => {
	it('lets an auditor see everything and change nothing', () => {
		const may = (['see borrowers', 'see members', 'read the audit log'] as const).map((each) => canAs('auditor', each));
		expect(may).toEqual([true, true, true]);
		for (const each of [
			'keep borrowers',
			'assign courses',
			'keep programmes',
			'keep members',
			'keep API keys'
		] as const)
			expect([each, canAs('auditor', each)]).toEqual([each, false]);
	});

	it('leaves members, keys and settings to owners', () => {
		for (const each of ['keep members', 'keep API keys', 'keep the organisation'] as const)
			expect(memberRoles.filter((role) => canAs(role, each))).toEqual(['owner']);
	});

	it('lets an officer keep borrowers and assign courses, but make no programme', () => {
		expect([canAs('officer', 'keep borrowers'), canAs('officer', 'assign courses')]).toEqual([true, true]);
		expect(canAs('officer', 'keep programmes')).toBe(false);
		expect(canAs('manager', 'keep programmes')).toBe(true);
	});
});
