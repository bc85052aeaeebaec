import type { MemberRole } from '$lib/accounts/can';

/**
 * Who acts for which organisation, checked by a guard before any service is called: every service of lending takes one
 * and touches nothing of another organisation.
 */
export interface Party {
	readonly organisationId: string;
	/** As the audit log names them: `user:…`, `key:…`, `borrower:…`, `operator:…`, `system`. */
	readonly who: string;
	/** The network address that the request came from. */
	readonly address: string;
}

/** A member who acts in the pages. */
export interface MemberParty extends Party {
	readonly role: MemberRole;
}
