import { statusOf, type AssignmentDates } from '$lib/lending/status';
import { and, asc, eq, gt, isNotNull, isNull, lt, not, sql, type SQL } from 'drizzle-orm';
import type { Context } from '../context';
import type { Db } from '../db';
import { prepared } from '../db/prepared';
import { assignments, borrowers, borrowerTags, certificates, enrolments } from '../db/schema';
import { hasLeft } from './borrowers';
import type { Party } from './party';

/** One assignment as its lender sees it, and as its borrower is shown that the lender sees it. */
export interface SeenAssignment extends AssignmentDates {
	readonly id: string;
	readonly borrowerId: string;
	readonly reference: string;
	readonly courseId: string;
	readonly assignedAt: Date;
	readonly certifiedUntil: Date | null;
}

const seen = {
	id: assignments.id,
	borrowerId: assignments.borrowerId,
	reference: borrowers.reference,
	courseId: assignments.courseId,
	assignedAt: assignments.assignedAt,
	dueAt: assignments.dueAt,
	openedAt: borrowers.openedAt,
	startedAt: enrolments.startedAt,
	finishedAt: enrolments.finishedAt,
	certifiedAt: certificates.issuedAt,
	certifiedUntil: certificates.expiresAt,
	joinedAt: borrowers.joinedAt,
	learnerId: borrowers.learnerId
};

const ofBorrower = eq(borrowers.id, assignments.borrowerId);
const sameCourse = and(eq(enrolments.learnerId, borrowers.learnerId), eq(enrolments.courseId, assignments.courseId));
const itsCertificate = and(
	eq(certificates.learnerId, enrolments.learnerId),
	eq(certificates.courseVersionId, enrolments.courseVersionId),
	isNull(certificates.revokedAt)
);

/**
 * The one query that tells of assignments. The lender's pages, its API and the borrower's own page «what my lender sees»
 * all ask it, so that none can show more than another. It reads when a course was begun, finished and certified, and
 * nothing else that a learner did.
 */
export async function seenAssignments(
	read: Db,
	where: SQL | undefined,
	{ after, size = 1000 }: { readonly after?: string | undefined; readonly size?: number } = {}
): Promise<SeenAssignment[]> {
	const rows = await query(read)
		.where(and(where, after ? gt(assignments.id, after) : undefined))
		.orderBy(asc(assignments.id))
		.limit(size);
	return rows.map(told);
}

const query = (read: Db) =>
	read
		.select(seen)
		.from(assignments)
		.innerJoin(borrowers, ofBorrower)
		.leftJoin(enrolments, sameCourse)
		.leftJoin(certificates, itsCertificate);

type Row = Awaited<ReturnType<typeof query>>[number];

/** A row without whom it is of; of one who has left nothing but that. */
function told({ joinedAt, learnerId, ...row }: Row): SeenAssignment {
	const withdrawn = joinedAt !== null && learnerId === null;
	return withdrawn ? { ...row, ...nothing, withdrawn } : { ...row, withdrawn };
}

/** Rows that are read before others have their turn. */
const atOnce = 500;
const nothing = { openedAt: null, startedAt: null, finishedAt: null, certifiedAt: null, certifiedUntil: null };

const byReference = prepared((db) =>
	query(db).where(
		and(
			eq(borrowers.organisationId, sql.placeholder('organisationId')),
			eq(borrowers.reference, sql.placeholder('reference')),
			eq(assignments.courseId, sql.placeholder('course'))
		)
	)
);

/** The assignment of a course to the borrower of a reference; undefined where it isn't assigned. */
export async function assignmentOf(
	{ database }: Pick<Context, 'database'>,
	{ organisationId }: Party,
	asked: { readonly reference: string; readonly course: string }
): Promise<SeenAssignment | undefined> {
	const [row] = await byReference(database.read, { organisationId, ...asked });
	return row && told(row);
}

/** The assignments of one borrower of the organisation. */
export const assignmentsOf = ({ database }: Pick<Context, 'database'>, { organisationId }: Party, borrowerId: string) =>
	seenAssignments(
		database.read,
		and(eq(assignments.organisationId, organisationId), eq(assignments.borrowerId, borrowerId))
	);

/** Which assignments a page or a file shows. */
export interface Chosen {
	readonly course?: string | undefined;
	readonly segment?: string | undefined;
	readonly show?: 'all' | 'late' | 'unfinished' | 'finished' | undefined;
}

/** A page of an organisation's assignments, and where the next one begins. */
export async function assignmentPage(
	{ database, now }: Pick<Context, 'database' | 'now'>,
	party: Party,
	chosen: Chosen,
	{ after, size = 50 }: { readonly after?: string | undefined; readonly size?: number } = {}
): Promise<{ readonly assignments: readonly SeenAssignment[]; readonly next: string | undefined }> {
	const found = await seenAssignments(database.read, matching(database.read, party, chosen, now()), {
		after,
		size: size + 1
	});
	const page = found.slice(0, size);
	return { assignments: page, next: found.length > size ? page.at(-1)?.id : undefined };
}

/** Every assignment that was chosen, a page at a time. */
export async function* everyAssignment(ctx: Pick<Context, 'database' | 'now'>, party: Party, chosen: Chosen) {
	for (let after: string | undefined; ;) {
		const { assignments: page, next } = await assignmentPage(ctx, party, chosen, { after, size: atOnce });
		yield page;
		if (!next) return;
		after = next;
	}
}

const stays = not(hasLeft ?? sql`false`);
const unfinished = and(stays, isNull(enrolments.finishedAt));

function matching(read: Db, { organisationId }: Party, { course, segment, show = 'all' }: Chosen, now: Date) {
	const kinds = {
		all: undefined,
		late: and(unfinished, lt(assignments.dueAt, now)),
		unfinished,
		finished: and(stays, isNotNull(enrolments.finishedAt))
	};
	return and(
		eq(assignments.organisationId, organisationId),
		course ? eq(assignments.courseId, course) : undefined,
		segment ? inSegment(read, organisationId, segment) : undefined,
		kinds[show]
	);
}

const inSegment = (read: Db, organisationId: string, tag: string): SQL => {
	const tagged = read
		.select({ id: borrowerTags.borrowerId })
		.from(borrowerTags)
		.where(and(eq(borrowerTags.organisationId, organisationId), eq(borrowerTags.tag, tag)));
	return sql`${assignments.borrowerId} in ${tagged}`;
};

/** An assignment in the words that the API and the exported file use; moments as RFC 3339. */
export function toldAssignment(seen: SeenAssignment) {
	const time = (date: Date | null) => date?.toISOString() ?? null;
	return {
		reference: seen.reference,
		course: seen.courseId,
		status: statusOf(seen),
		assigned_at: seen.assignedAt.toISOString(),
		due_at: seen.dueAt.toISOString(),
		opened_at: time(seen.openedAt),
		started_at: time(seen.startedAt),
		finished_at: time(seen.finishedAt),
		certified_at: time(seen.certifiedAt),
		certified_until: time(seen.certifiedUntil)
	};
}
