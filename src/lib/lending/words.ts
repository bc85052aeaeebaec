import type { MemberRole } from '../accounts/can.ts';
import { m } from '../i18n/paraglide/messages';
import type { AuditAction } from './audit.ts';
import type { LendingEvent } from './events.ts';
import type { Scope } from './scopes.ts';
import type { Status } from './status.ts';
import type { DeliveryState, WebhookEvent } from './webhook-events.ts';

/** What each role is called, and what it may do. */
export const roleWords: Readonly<Record<MemberRole, readonly [name: () => string, may: () => string]>> = {
	owner: [m.lend_role_owner, m.lend_role_owner_may],
	manager: [m.lend_role_manager, m.lend_role_manager_may],
	officer: [m.lend_role_officer, m.lend_role_officer_may],
	auditor: [m.lend_role_auditor, m.lend_role_auditor_may]
};

export const statusWords: Readonly<Record<Status, () => string>> = {
	invited: m.lend_status_invited,
	opened: m.lend_status_opened,
	started: m.lend_status_started,
	finished: m.lend_status_finished,
	certified: m.lend_status_certified,
	withdrawn: m.lend_status_withdrawn
};

export const scopeWords: Readonly<Record<Scope, () => string>> = {
	'borrowers:read': m.lend_scope_borrowers_read,
	'borrowers:write': m.lend_scope_borrowers_write,
	'assignments:read': m.lend_scope_assignments_read,
	'assignments:write': m.lend_scope_assignments_write,
	'completions:read': m.lend_scope_completions_read
};

export const eventWords: Readonly<Record<LendingEvent, () => string>> = {
	joined: m.lend_event_joined,
	loan_opened: m.lend_event_loan_opened,
	limit_raised: m.lend_event_limit_raised,
	due_soon: m.lend_event_due_soon,
	overdue_first_day: m.lend_event_overdue_first_day,
	overdue_longer: m.lend_event_overdue_longer
};

export const webhookWords: Readonly<Record<WebhookEvent, () => string>> = {
	'borrower.joined': m.lend_webhook_borrower_joined,
	'borrower.withdrawn': m.lend_webhook_borrower_withdrawn,
	'assignment.created': m.lend_webhook_assignment_created,
	'assignment.started': m.lend_webhook_assignment_started,
	'assignment.completed': m.lend_webhook_assignment_completed,
	'assignment.overdue': m.lend_webhook_assignment_overdue,
	'certificate.issued': m.lend_webhook_certificate_issued,
	'certificate.revoked': m.lend_webhook_certificate_revoked
};

export const deliveryWords: Readonly<Record<DeliveryState, () => string>> = {
	waiting: m.lend_delivery_waiting,
	delivered: m.lend_delivery_delivered,
	failed: m.lend_delivery_failed
};

/** What came of the last try: a status stays a number. */
const resultWords = new Map<string, () => string>([
	['', m.lend_result_none],
	['private', m.lend_result_private],
	['timeout', m.lend_result_timeout],
	['unreachable', m.lend_result_unreachable]
]);
export const sayResult = (result: string): string => resultWords.get(result)?.() ?? result;

const actionWords: Readonly<Record<AuditAction, () => string>> = {
	'organisation.founded': m.lend_did_founded,
	'organisation.changed': m.lend_did_changed,
	'member.invited': m.lend_did_member_invited,
	'member.joined': m.lend_did_member_joined,
	'member.changed': m.lend_did_member_changed,
	'member.removed': m.lend_did_member_removed,
	'invitation.withdrawn': m.lend_did_invitation_withdrawn,
	'borrower.added': m.lend_did_borrower_added,
	'borrower.changed': m.lend_did_borrower_changed,
	'borrower.deleted': m.lend_did_borrower_deleted,
	'borrower.invited': m.lend_did_borrower_invited,
	'borrower.joined': m.lend_did_borrower_joined,
	'borrower.left': m.lend_did_borrower_left,
	'borrowers.imported': m.lend_did_imported,
	'borrowers.exported': m.lend_did_exported,
	'borrowers.forgotten': m.lend_did_forgotten,
	'links.made': m.lend_did_links,
	'course.assigned': m.lend_did_assigned,
	'programme.made': m.lend_did_programme_made,
	'programme.paused': m.lend_did_programme_paused,
	'programme.resumed': m.lend_did_programme_resumed,
	'programme.ended': m.lend_did_programme_ended,
	'trial.sealed': m.lend_did_trial_sealed,
	'trial.outcomes': m.lend_did_trial_outcomes,
	'trial.opened': m.lend_did_trial_opened,
	'trial.offered': m.lend_did_trial_offered,
	'key.made': m.lend_did_key_made,
	'key.revoked': m.lend_did_key_revoked,
	'link_secret.shown': m.lend_did_secret_shown,
	'link_secret.changed': m.lend_did_secret_changed,
	'webhook.made': m.lend_did_webhook_made,
	'webhook.changed': m.lend_did_webhook_changed,
	'webhook.paused': m.lend_did_webhook_paused,
	'webhook.resumed': m.lend_did_webhook_resumed,
	'webhook.deleted': m.lend_did_webhook_deleted,
	'webhook.tested': m.lend_did_webhook_tested,
	'webhook.replayed': m.lend_did_webhook_replayed,
	'webhook_secret.shown': m.lend_did_webhook_secret_shown,
	'webhook_secret.changed': m.lend_did_webhook_secret_changed
};

const actions = new Map<string, () => string>(Object.entries(actionWords));

/** What an entry of the log tells of, in the reader's language. */
export const sayAction = (action: string): string => actions.get(action)?.() ?? action;
