import type { LocalText } from '../i18n/local-text.ts';

/** That a learner finished a course: what a certificate is issued for. */
export interface Finished {
	readonly learnerId: string;
	readonly courseId: string;
	readonly courseVersionId: string;
	readonly courseTitle: LocalText;
	/** What was learned, one sentence each. */
	readonly outcomes: readonly LocalText[];
	/** Months from the day of finishing to the last day of validity. */
	readonly validMonths: number;
	readonly finishedAt: Date;
}

/** What the learner decides: the name on the certificate, and whether a verifier sees it. */
export interface Wish {
	readonly name: string;
	readonly showName: boolean;
}

/** A certificate as its holder sees it. `name` is null once the account is gone. */
export interface Certificate {
	readonly id: string;
	readonly name: string | null;
	readonly showName: boolean;
	readonly courseTitle: LocalText;
	readonly outcomes: readonly LocalText[];
	readonly issuedAt: Date;
	readonly expiresAt: Date | null;
	readonly revokedAt: Date | null;
	readonly revokedReason: string | null;
}

/** What anyone may know about a certificate. `name` is there only when the learner chose to show it. */
export type PublicView =
	| { readonly status: 'unknown' }
	| ({ readonly status: 'valid' | 'expired' | 'revoked' } & Omit<Certificate, 'showName'>);

/** The public view of a certificate, or of none, at the moment `now`. */
export function publicView(certificate: Certificate | undefined, now: Date): PublicView {
	if (!certificate) return { status: 'unknown' };
	const { showName, name, ...rest } = certificate;
	return { ...rest, name: showName ? name : null, status: statusOf(certificate, now) };
}

/** Whether a certificate counts at the moment `now`. Revocation outweighs expiry. */
export function statusOf(
	{ expiresAt, revokedAt }: Pick<Certificate, 'expiresAt' | 'revokedAt'>,
	now: Date
): 'valid' | 'expired' | 'revoked' {
	if (revokedAt) return 'revoked';
	return expiresAt && now > expiresAt ? 'expired' : 'valid';
}
