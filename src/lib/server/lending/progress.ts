import { statusOf, type AssignmentDates } from '$lib/lending/status';
import { and, asc, count, eq, gt, isNotNull, isNull, lt, not, or, sql, type SQL } from 'drizzle-orm';
import type { Context } from '../context';
import type { Db } from '../db';
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
	const rows = await read
		.select(seen)
		.from(assignments)
		.innerJoin(borrowers, ofBorrower)
		.leftJoin(enrolments, sameCourse)
		.leftJoin(certificates, itsCertificate)
		.where(and(where, after ? gt(assignments.id, after) : undefined))
		.orderBy(asc(assignments.id))
		.limit(size);
	return rows.map(({ joinedAt, learnerId, ...row }) => {
		const withdrawn = joinedAt !== null && learnerId === null;
		return withdrawn ? { ...row, ...nothing, withdrawn } : { ...row, withdrawn };
	});
}

const nothing = { openedAt: null, startedAt: null, finishedAt: null, certifiedAt: null, certifiedUntil: null };

/** The assignments of one borrower of the organisation. */
export const assignmentsOf = ({ database }: Pick<Context, 'database'>, { organisationId }: Party, borrowerId: string) =>
	seenAssignments(
		database.read,
		and(eq(assignments.organisationId, organisationId), eq(assignments.borrowerId, borrowerId))
	);

export const shown = ['all', 'late', 'unfinished', 'finished'] as const;

/** Which assignments a page or a file shows. */
export interface Chosen {
	readonly course?: string | undefined;
	readonly segment?: string | undefined;
	readonly show?: (typeof shown)[number] | undefined;
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
		const { assignments: page, next } = await assignmentPage(ctx, party, chosen, { after, size: 1000 });
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

/** How many assignments got how far; each step counts those who went further too. Those who left are in `withdrawn` only. */
export interface Funnel {
	readonly name: string;
	readonly invited: number;
	readonly opened: number;
	readonly started: number;
	readonly finished: number;
	readonly certified: number;
	readonly late: number;
	readonly withdrawn: number;
}

const many = (condition: SQL | undefined): SQL<number> =>
	sql`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number);

const steps = (now: Date) => ({
	invited: many(stays),
	opened: many(and(stays, or(isNotNull(borrowers.openedAt), isNotNull(enrolments.id)))),
	started: many(and(stays, isNotNull(enrolments.id))),
	finished: many(and(stays, isNotNull(enrolments.finishedAt))),
	certified: many(and(stays, isNotNull(certificates.id))),
	late: many(and(unfinished, lt(assignments.dueAt, now))),
	withdrawn: many(hasLeft)
});

/** The funnel of each course, for one segment or for all borrowers; `name` is the course's id. */
export async function courseFunnel(
	{ database: { read }, now }: Pick<Context, 'database' | 'now'>,
	party: Party,
	segment?: string
): Promise<Funnel[]> {
	return read
		.select({ name: assignments.courseId, ...steps(now()) })
		.from(assignments)
		.innerJoin(borrowers, ofBorrower)
		.leftJoin(enrolments, sameCourse)
		.leftJoin(certificates, itsCertificate)
		.where(matching(read, party, { segment }, now()))
		.groupBy(assignments.courseId)
		.orderBy(asc(assignments.courseId));
}

/** The funnel of each segment, for one course or for all of them; `name` is the tag. The fifty largest. */
export async function segmentFunnel(
	{ database: { read }, now }: Pick<Context, 'database' | 'now'>,
	{ organisationId }: Party,
	course?: string
): Promise<Funnel[]> {
	return read
		.select({ name: borrowerTags.tag, ...steps(now()) })
		.from(assignments)
		.innerJoin(borrowers, ofBorrower)
		.innerJoin(borrowerTags, eq(borrowerTags.borrowerId, borrowers.id))
		.leftJoin(enrolments, sameCourse)
		.leftJoin(certificates, itsCertificate)
		.where(and(eq(assignments.organisationId, organisationId), course ? eq(assignments.courseId, course) : undefined))
		.groupBy(borrowerTags.tag)
		.orderBy(sql`${count()} desc`, asc(borrowerTags.tag))
		.limit(50);
}

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
