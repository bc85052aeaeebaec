import { sign } from 'node:crypto';
import type { Context } from '../context';
import type { Party } from './party';
import { assignmentOf, toldAssignment } from './progress';
import { publicJwk, type LendingSecrets } from './secrets';

/** How long a statement may be relied on before it is asked for again, in seconds: a certificate may be revoked. */
const goodFor = 24 * 3600;

/** An assignment, whether it is complete, and both said once more in a form that anyone can verify later. */
export interface Completion extends ReturnType<typeof toldAssignment> {
	readonly complete: boolean;
	/** A compact JWS (RFC 7515) by Ed25519 («EdDSA», RFC 8037). */
	readonly statement: string;
}

/** The proof of where a borrower of the organisation is in an assigned course, now; undefined where it isn't assigned. */
export async function completionOf(
	ctx: Pick<Context, 'database' | 'now'>,
	party: Party,
	asked: { readonly reference: string; readonly course: string },
	{ secrets, issuer }: { readonly secrets: LendingSecrets; readonly issuer: string }
): Promise<Completion | undefined> {
	const seen = await assignmentOf(ctx, party, asked);
	if (!seen) return undefined;
	const told = toldAssignment(seen);
	const complete = seen.finishedAt !== null;
	const iat = Math.floor(ctx.now().getTime() / 1000);
	const claims = {
		iss: issuer,
		aud: party.organisationId,
		sub: seen.reference,
		iat,
		exp: iat + goodFor,
		complete,
		...told
	};
	return { ...told, complete, statement: signed(claims, secrets) };
}

function signed(claims: object, { statementKey }: LendingSecrets): string {
	const { kid, alg } = publicJwk(statementKey);
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const told = `${part({ alg, kid, typ: 'JWT' })}.${part(claims)}`;
	return `${told}.${sign(null, Buffer.from(told), statementKey).toString('base64url')}`;
}
