/** Who asks. A guest has no account; an operator runs this installation. */
export type Actor =
	| { readonly type: 'guest'; readonly learnerId?: string | undefined }
	| {
			readonly type: 'member';
			readonly userId: string;
			readonly sessionId: string;
			readonly learnerId?: string | undefined;
	  }
	| {
			readonly type: 'operator';
			readonly userId: string;
			readonly sessionId: string;
			readonly learnerId?: string | undefined;
	  };

export const roles = ['guest', 'member', 'operator'] as const satisfies readonly Actor['type'][];

/** Each permission and the roles that have it. */
const permissions = {
	'read public pages': ['guest', 'member', 'operator'],
	'use tools': ['guest', 'member', 'operator'],
	'save figures': ['member', 'operator'],
	learn: ['guest', 'member', 'operator'],
	'verify certificates': ['guest', 'member', 'operator'],
	'sign in': ['guest', 'member', 'operator'],
	'manage own account': ['member', 'operator'],
	'take final checks': ['member', 'operator'],
	'hold certificates': ['member', 'operator'],
	'revoke certificates': ['operator'],
	'read reports': ['operator'],
	'import questions': ['operator']
} as const satisfies Record<string, readonly Actor['type'][]>;

export type Permission = keyof typeof permissions;

/** Whether `actor` may do `permission` at all; services check besides that what it is done to belongs to the actor. */
export function can(actor: Actor, permission: Permission): boolean {
	return permissions[permission].some((role) => role === actor.type);
}
