/** What an audit log tells of: what was done to what. */
export const auditActions = [
	'organisation.founded',
	'organisation.changed',
	'member.invited',
	'member.joined',
	'member.changed',
	'member.removed',
	'invitation.withdrawn',
	'borrower.added',
	'borrower.changed',
	'borrower.deleted',
	'borrower.invited',
	'borrower.joined',
	'borrower.left',
	'borrowers.imported',
	'borrowers.exported',
	'borrowers.forgotten',
	'links.made',
	'course.assigned',
	'key.made',
	'key.revoked',
	'link_secret.shown',
	'link_secret.changed'
] as const;
export type AuditAction = (typeof auditActions)[number];
