import { can } from '$lib/accounts/can';
import { publicView, type Certificate, type Finished, type PublicView, type Wish } from '$lib/credentials/certificate';
import { expiryOf } from '$lib/credentials/days';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Context } from '../context';
import type { Db } from '../db';
import { certificates } from '../db/schema';

/** What a holder or a verifier is given of a row; never whose it is. */
const columns = {
	id: certificates.id,
	name: certificates.name,
	showName: certificates.showName,
	courseTitle: certificates.courseTitle,
	outcomes: certificates.outcomes,
	issuedAt: certificates.issuedAt,
	expiresAt: certificates.expiresAt,
	revokedAt: certificates.revokedAt,
	revokedReason: certificates.revokedReason
};

/** An actor tried what their role or their learner doesn't allow. */
class NotTheirs extends Error {
	readonly code = 'not_theirs';
}

/**
 * Issues the certificate of a finished course, one for each learner and course version: asked again, or twice at the
 * same moment, it gives the first one's id and changes nothing. Its validity counts from the day of finishing.
 */
export async function issueCertificate(ctx: Context, finished: Finished, wish: Wish): Promise<string> {
	const { actor, database, newId, now } = ctx;
	if (!can(actor, 'hold certificates') || actor.learnerId !== finished.learnerId)
		throw new NotTheirs('A certificate goes to the member who finished the course.');
	const { learnerId, courseId, courseVersionId, courseTitle, outcomes, validMonths, finishedAt } = finished;
	const issuedAt = now();
	const issued = { id: newId(), learnerId, courseId, courseVersionId, courseTitle, outcomes, issuedAt };
	return database.transaction(async (tx) => {
		await tx
			.insert(certificates)
			.values({ ...issued, ...wish, expiresAt: expiryOf(finishedAt, validMonths) })
			.onConflictDoNothing({ target: [certificates.learnerId, certificates.courseVersionId] });
		const [kept] = await tx.select({ id: certificates.id }).from(certificates).where(ofVersion(finished));
		return kept?.id ?? issued.id;
	});
}

const ofVersion = ({ learnerId, courseVersionId }: Finished) =>
	and(eq(certificates.learnerId, learnerId), eq(certificates.courseVersionId, courseVersionId));

/** The actor's own certificates, the newest first. */
export async function ownCertificates({ actor, database }: Context): Promise<Certificate[]> {
	if (!actor.learnerId) return [];
	return database.read
		.select(columns)
		.from(certificates)
		.where(eq(certificates.learnerId, actor.learnerId))
		.orderBy(desc(certificates.issuedAt));
}

/** One of the actor's own certificates; undefined for another's, as for one that doesn't exist. */
export async function ownCertificate({ actor, database }: Context, id: string): Promise<Certificate | undefined> {
	if (!actor.learnerId) return undefined;
	const [found] = await database.read.select(columns).from(certificates).where(own(id, actor.learnerId));
	return found;
}

const own = (id: string, learnerId: string) => and(eq(certificates.id, id), eq(certificates.learnerId, learnerId));

/** Changes the name on an own certificate and whether verifiers see it. */
export async function changeWish({ actor, database }: Context, id: string, { name, showName }: Wish): Promise<void> {
	const { learnerId } = actor;
	if (!learnerId) return;
	await database.transaction((tx) => tx.update(certificates).set({ name, showName }).where(own(id, learnerId)));
}

/** What anyone may know about a certificate by its id. */
export async function verifyCertificate({ database, now }: Context, id: string): Promise<PublicView> {
	return publicView(await find(database.read, id), now());
}

async function find(db: Db, id: string): Promise<Certificate | undefined> {
	const [found] = await db.select(columns).from(certificates).where(eq(certificates.id, id));
	return found;
}

/** Revokes a certificate for good. The reason is shown to everyone who verifies it; a second revocation changes nothing. */
export async function revokeCertificate({ actor, database, now }: Context, id: string, reason: string): Promise<void> {
	if (!can(actor, 'revoke certificates')) throw new NotTheirs('Only an operator revokes certificates.');
	await database.transaction((tx) =>
		tx
			.update(certificates)
			.set({ revokedAt: now(), revokedReason: reason })
			.where(and(eq(certificates.id, id), isNull(certificates.revokedAt)))
	);
}
