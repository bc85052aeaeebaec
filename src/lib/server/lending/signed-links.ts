import { and, eq, lt } from 'drizzle-orm';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../context';
import { borrowers, learners, organisations, spentLinks } from '../db/schema';
import { hashOfSecret } from '../ids';
import { record } from './audit';
import { joinIn } from './invitations';
import type { Party } from './party';
import type { LendingSecrets } from './secrets';

/** The longest life of a link, and how far the clocks of two servers may differ, in seconds. */
const longestLife = 300;
const clocksDiffer = 30;

const Header = z.object({ alg: z.literal('HS256'), typ: z.string().optional() });
const Claims = z.object({
	iss: z.string().max(40),
	sub: z.string().max(80),
	iat: z.number().int(),
	exp: z.number().int(),
	jti: z.string().min(8).max(100)
});

export type LinkProblem = 'malformed' | 'expired' | 'used' | 'no_such_borrower';
interface CheckedLink {
	readonly organisationId: string;
	readonly borrowerId: string;
	/** Of the link itself, to use it once. */
	readonly spentId: string;
	readonly expiresAt: Date;
}

/**
 * Checks a link of a lender's own app: a JSON Web Token (RFC 7519) signed by HMAC-SHA256 with the organisation's secret,
 * that names the organisation (`iss`), the borrower's reference (`sub`), when it was made and ends (`iat`, `exp`, at most
 * five minutes apart) and itself (`jti`). Looking at a link does not use it up.
 */
export async function checkLink(
	{ database: { read }, now }: Pick<Context, 'database' | 'now'>,
	secrets: LendingSecrets,
	token: string
): Promise<CheckedLink | LinkProblem> {
	const [header = '', payload = '', signature = '', more] = token.split('.');
	const claims = parsed(Claims, payload);
	if (more !== undefined || !claims || !parsed(Header, header)) return 'malformed';
	const [lender] = await read.select().from(organisations).where(eq(organisations.id, claims.iss));
	if (!lender) return 'malformed';
	const right = createHmac('sha256', secrets.linkSecret(lender.id, lender.linkKeyVersion))
		.update(`${header}.${payload}`)
		.digest();
	const given = Buffer.from(signature, 'base64url');
	if (given.length !== right.length || !timingSafeEqual(given, right)) return 'malformed';
	const at = now().getTime() / 1000;
	if (claims.exp - claims.iat > longestLife || claims.iat > at + clocksDiffer) return 'malformed';
	if (claims.exp <= at) return 'expired';
	const spentId = hashOfSecret(`${lender.id}\n${claims.jti}`);
	const [spent] = await read.select().from(spentLinks).where(eq(spentLinks.id, spentId));
	if (spent) return 'used';
	const [borrower] = await read
		.select({ id: borrowers.id })
		.from(borrowers)
		.where(and(eq(borrowers.organisationId, lender.id), eq(borrowers.reference, claims.sub)));
	if (!borrower) return 'no_such_borrower';
	return { organisationId: lender.id, borrowerId: borrower.id, spentId, expiresAt: new Date(claims.exp * 1000) };
}

function parsed<T>(schema: z.ZodType<T>, part: string): T | undefined {
	try {
		return schema.safeParse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))).data;
	} catch {
		return undefined;
	}
}

/**
 * Uses a link up and makes the actor's learner the borrower. A lender could make a link for itself, so it never opens what
 * someone has learned already: whoever joined with an account signs in to it («account»), and a guest in another browser
 * stays as they are there, while this browser begins anew.
 */
export async function joinByLink(
	ctx: Context,
	secrets: LendingSecrets,
	token: string
): Promise<'joined' | 'account' | LinkProblem> {
	const link = await checkLink(ctx, secrets, token);
	if (typeof link === 'string') return link;
	return ctx.database.transaction(async (tx) => {
		await tx.delete(spentLinks).where(lt(spentLinks.expiresAt, ctx.now()));
		const used = await tx
			.insert(spentLinks)
			.values({ id: link.spentId, expiresAt: link.expiresAt })
			.onConflictDoNothing({ target: spentLinks.id })
			.returning({ id: spentLinks.id });
		if (used.length === 0) return 'used';
		const [now] = await tx
			.select({ learnerId: borrowers.learnerId, userId: learners.userId })
			.from(borrowers)
			.leftJoin(learners, eq(learners.id, borrowers.learnerId))
			.where(eq(borrowers.id, link.borrowerId));
		if (now?.learnerId && now.learnerId === ctx.actor.learnerId) return 'joined';
		if (now?.userId) return 'account';
		await joinIn(tx, ctx, link.borrowerId);
		return 'joined';
	});
}

/** The secret that the organisation's app signs links with; that it was shown is recorded. */
export async function showLinkSecret(ctx: Context, secrets: LendingSecrets, party: Party): Promise<string> {
	return ctx.database.transaction(async (tx) => {
		const [lender] = await tx.select().from(organisations).where(eq(organisations.id, party.organisationId));
		await record(tx, ctx, party, 'link_secret.shown', party.organisationId);
		return secrets.linkSecret(party.organisationId, lender?.linkKeyVersion ?? 1);
	});
}

/** Makes another secret, and gives it; links signed with the one before stop working at once. */
export async function changeLinkSecret(ctx: Context, secrets: LendingSecrets, party: Party): Promise<string> {
	return ctx.database.transaction(async (tx) => {
		const [lender] = await tx.select().from(organisations).where(eq(organisations.id, party.organisationId));
		const linkKeyVersion = (lender?.linkKeyVersion ?? 1) + 1;
		await tx.update(organisations).set({ linkKeyVersion }).where(eq(organisations.id, party.organisationId));
		await record(tx, ctx, party, 'link_secret.changed', party.organisationId);
		return secrets.linkSecret(party.organisationId, linkKeyVersion);
	});
}
