import type { MemberRole } from '../accounts/can.ts';
import { m } from '../i18n/paraglide/messages';
import type { AuditAction } from './audit.ts';
import type { LendingEvent } from './events.ts';
import type { Scope } from './scopes.ts';
import type { Status } from './status.ts';

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
	'link_secret.changed': m.lend_did_secret_changed
};

const actions = new Map<string, () => string>(Object.entries(actionWords));

/** What an entry of the log tells of, in the reader's language. */
export const sayAction = (action: string): string => actions.get(action)?.() ?? action;
