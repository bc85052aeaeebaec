/** Who asks. A guest has no account; an operator runs this installation. */
export type Actor =
	| { readonly type: 'guest'; readonly learnerId?: string | undefined }
	| {
			readonly type: 'member';
			readonly userId: string;
			readonly sessionId: string;
			/** Whether the operator lets them write courses. */
			readonly isInstructor?: boolean | undefined;
			readonly learnerId?: string | undefined;
	  }
	| {
			readonly type: 'operator';
			readonly userId: string;
			readonly sessionId: string;
			readonly isInstructor?: boolean | undefined;
			readonly learnerId?: string | undefined;
	  };

export const roles = ['guest', 'member', 'operator'] as const satisfies readonly Actor['type'][];

type Role = Actor['type'] | 'instructor';

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
	'import questions': ['instructor', 'operator'],
	'be a borrower': ['guest', 'member', 'operator'],
	'work for a lender': ['member', 'operator'],
	'found organisations': ['operator'],
	'read the API’s description': ['guest', 'member', 'operator'],
	teach: ['instructor', 'operator']
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether `actor` may do `permission` at all; services check besides that what it is done to belongs to the actor. */
export function can(actor: Actor, permission: Permission): boolean {
	const roles: readonly Role[] = permissions[permission];
	return roles.includes(actor.type) || (roles.includes('instructor') && isInstructor(actor));
}

/** What someone is in an organisation. An auditor only reads. */
export const memberRoles = ['owner', 'manager', 'officer', 'auditor'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Each permission within an organisation and the members who have it. */
const memberPermissions = {
	'see borrowers': ['owner', 'manager', 'officer', 'auditor'],
	'keep borrowers': ['owner', 'manager', 'officer'],
	'assign courses': ['owner', 'manager', 'officer'],
	'keep programmes': ['owner', 'manager'],
	'see members': ['owner', 'manager', 'officer', 'auditor'],
	'keep members': ['owner'],
	'keep the organisation': ['owner'],
	'keep API keys': ['owner'],
	'keep webhooks': ['owner'],
	'read the audit log': ['owner', 'auditor']
} as const satisfies Record<string, readonly MemberRole[]>;

export type MemberPermission = keyof typeof memberPermissions;

/** Whether a member with this role may do `permission` in their organisation; in others nobody may do anything. */
export function canAs(role: MemberRole, permission: MemberPermission): boolean {
	return memberPermissions[permission].some((each) => each === role);
}
const isInstructor = (actor: Actor): boolean => actor.type !== 'guest' && actor.isInstructor === true;
