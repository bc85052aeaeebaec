import type { NewBorrower } from '$lib/lending/borrower';
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Context } from '../context';
import type { Db } from '../db';
import { borrowers, borrowerTags } from '../db/schema';
import { record } from './audit';
import { beginsWith } from './like';
import type { Party } from './party';

/** What a lender sees of a borrower besides assignments; never which learner it is. */
const columns = {
	id: borrowers.id,
	reference: borrowers.reference,
	locale: borrowers.locale,
	jurisdiction: borrowers.jurisdiction,
	product: borrowers.product,
	name: borrowers.name,
	contact: borrowers.contact,
	invitedAt: borrowers.invitedAt,
	openedAt: borrowers.openedAt,
	joinedAt: borrowers.joinedAt,
	createdAt: borrowers.createdAt
};
const pageSize = 50;

/** Rows that one INSERT takes: far below the 32,766 values that SQLite allows. */
const perInsert = 500;

/**
 * Adds those of `given` whose reference the organisation doesn't have yet; gives each one's id, in order, and undefined
 * for those that were there and stay as they are.
 */
export async function addIn(
	tx: Db,
	ctx: Pick<Context, 'now' | 'newId'>,
	{ organisationId }: Party,
	given: readonly NewBorrower[]
): Promise<(string | undefined)[]> {
	const createdAt = ctx.now();
	const fresh = given.map(({ tags, ...about }) => ({ id: ctx.newId(), organisationId, createdAt, ...about, tags }));
	const added = new Set<string>();
	for (const part of parts(fresh)) {
		const rows = await tx
			.insert(borrowers)
			.values(part.map(({ tags: _, ...row }) => row))
			.onConflictDoNothing({ target: [borrowers.organisationId, borrowers.reference] })
			.returning({ id: borrowers.id });
		for (const { id } of rows) added.add(id);
	}
	const tagged = fresh
		.filter(({ id }) => added.has(id))
		.flatMap(({ id, tags }) => [...new Set(tags)].map((tag) => ({ borrowerId: id, organisationId, tag })));
	for (const part of parts(tagged)) await tx.insert(borrowerTags).values(part);
	return fresh.map(({ id }) => (added.has(id) ? id : undefined));
}

function parts<T>(all: readonly T[]): T[][] {
	return Array.from({ length: Math.ceil(all.length / perInsert) }, (_, i) =>
		all.slice(i * perInsert, (i + 1) * perInsert)
	);
}

/** Adds one borrower; gives the id, or undefined where the organisation has the reference already. */
export async function addBorrower(ctx: Context, party: Party, borrower: NewBorrower): Promise<string | undefined> {
	return ctx.database.transaction(async (tx) => {
		const [id] = await addIn(tx, ctx, party, [borrower]);
		if (id) await record(tx, ctx, party, 'borrower.added', id);
		return id;
	});
}

/** Adds many in one transaction; gives ids as `addIn` does. */
export async function addBorrowers(ctx: Context, party: Party, given: readonly NewBorrower[]) {
	return ctx.database.transaction(async (tx) => {
		const ids = await addIn(tx, ctx, party, given);
		const added = ids.filter((id) => id !== undefined).length;
		if (added > 0) await record(tx, ctx, party, 'borrower.added', `${added}`, { added });
		return ids;
	});
}

/** Changes what the lender says of a borrower. Gives `taken` where another one has the reference, undefined where done or none such. */
export async function changeBorrower(
	ctx: Context,
	party: Party,
	id: string,
	{ tags, ...about }: NewBorrower
): Promise<'taken' | undefined> {
	const { organisationId } = party;
	return ctx.database.transaction(async (tx) => {
		const [other] = await tx
			.select({ id: borrowers.id })
			.from(borrowers)
			.where(and(eq(borrowers.organisationId, organisationId), eq(borrowers.reference, about.reference)));
		if (other && other.id !== id) return 'taken';
		const changed = await tx.update(borrowers).set(about).where(own(party, id)).returning({ id: borrowers.id });
		if (changed.length === 0) return undefined;
		await tx.delete(borrowerTags).where(eq(borrowerTags.borrowerId, id));
		const rows = [...new Set(tags)].map((tag) => ({ borrowerId: id, organisationId, tag }));
		if (rows.length > 0) await tx.insert(borrowerTags).values(rows);
		await record(tx, ctx, party, 'borrower.changed', id);
		return undefined;
	});
}

/** Deletes what the organisation knows of a borrower. What the person learned is their own and stays. */
export async function deleteBorrower(ctx: Context, party: Party, id: string): Promise<void> {
	await ctx.database.transaction(async (tx) => {
		const gone = await tx.delete(borrowers).where(own(party, id)).returning({ id: borrowers.id });
		if (gone.length > 0) await record(tx, ctx, party, 'borrower.deleted', id);
	});
}

/** A borrower of the organisation by id. */
export const own = ({ organisationId }: Pick<Party, 'organisationId'>, id: string) =>
	and(eq(borrowers.id, id), eq(borrowers.organisationId, organisationId));

/** Those who joined and have left since, or deleted what they learned. */
export const hasLeft = and(isNotNull(borrowers.joinedAt), isNull(borrowers.learnerId));

/** One borrower with tags; undefined for another organisation's, as for one that isn't. */
export async function borrowerById({ database: { read } }: Pick<Context, 'database'>, party: Party, id: string) {
	const [found] = await read
		.select({ ...columns, learnerId: borrowers.learnerId })
		.from(borrowers)
		.where(own(party, id));
	return found && { ...told(found), tags: (await tagsOf(read, [id])).get(id) ?? [] };
}

/** The same by the lender's own reference. */
export async function borrowerByReference(ctx: Pick<Context, 'database'>, party: Party, reference: string) {
	const [found] = await ctx.database.read
		.select({ id: borrowers.id })
		.from(borrowers)
		.where(and(eq(borrowers.organisationId, party.organisationId), eq(borrowers.reference, reference)));
	return found && borrowerById(ctx, party, found.id);
}

/** A row as the lender sees it: `withdrawn` stands for whom it is of. */
function told<
	T extends { readonly learnerId: string | null; readonly joinedAt: Date | null; readonly openedAt: Date | null }
>({ learnerId, ...row }: T) {
	const withdrawn = row.joinedAt !== null && learnerId === null;
	return { ...row, withdrawn, ...(withdrawn && { joinedAt: null, openedAt: null }) };
}

interface Wanted {
	/** Begins a reference. */
	readonly query?: string | undefined;
	readonly segment?: string | undefined;
	/** The id of the last borrower of the page before. */
	readonly after?: string | undefined;
	readonly size?: number;
}

/** A page of borrowers, the newest first, and where the next page begins. */
export async function borrowerPage(
	{ database: { read } }: Pick<Context, 'database'>,
	party: Party,
	{ query, segment, after, size = pageSize }: Wanted = {}
) {
	const [from] = after ? await read.select(columns).from(borrowers).where(own(party, after)) : [];
	const older =
		from &&
		or(
			lt(borrowers.createdAt, from.createdAt),
			and(eq(borrowers.createdAt, from.createdAt), gt(borrowers.id, from.id))
		);
	const inSegment = segment
		? inArray(
				borrowers.id,
				read
					.select({ id: borrowerTags.borrowerId })
					.from(borrowerTags)
					.where(and(eq(borrowerTags.organisationId, party.organisationId), eq(borrowerTags.tag, segment)))
			)
		: undefined;
	const begins = query ? beginsWith(borrowers.reference, query) : undefined;
	const found = await read
		.select({ ...columns, learnerId: borrowers.learnerId })
		.from(borrowers)
		.where(and(eq(borrowers.organisationId, party.organisationId), older, inSegment, begins))
		.orderBy(desc(borrowers.createdAt), asc(borrowers.id))
		.limit(size + 1);
	const rows = found.slice(0, size);
	const tags = await tagsOf(
		read,
		rows.map(({ id }) => id)
	);
	return {
		borrowers: rows.map((row) => ({ ...told(row), tags: tags.get(row.id) ?? [] })),
		next: found.length > size ? rows.at(-1)?.id : undefined
	};
}

async function tagsOf(read: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
	const rows =
		ids.length > 0
			? await read
					.select()
					.from(borrowerTags)
					.where(inArray(borrowerTags.borrowerId, [...ids]))
			: [];
	const tags = new Map<string, string[]>();
	for (const { borrowerId, tag } of rows) tags.set(borrowerId, [...(tags.get(borrowerId) ?? []), tag].sort());
	return tags;
}

/** The segments of an organisation with how many borrowers each has, the largest first. */
export async function segmentsOf({ database: { read } }: Pick<Context, 'database'>, { organisationId }: Party) {
	const size = count();
	return read
		.select({ tag: borrowerTags.tag, size })
		.from(borrowerTags)
		.where(eq(borrowerTags.organisationId, organisationId))
		.groupBy(borrowerTags.tag)
		.orderBy(desc(size), asc(borrowerTags.tag))
		.limit(200);
}

/** The ids of the borrowers that have one of `references`, by reference. */
export async function idsOfReferences(
	{ database: { read } }: { readonly database: Pick<Context['database'], 'read'> },
	{ organisationId }: Party,
	references: readonly string[]
): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	for (const part of parts(references)) {
		const rows = await read
			.select({ id: borrowers.id, reference: borrowers.reference })
			.from(borrowers)
			.where(and(eq(borrowers.organisationId, organisationId), inArray(borrowers.reference, part)));
		for (const { id, reference } of rows) ids.set(reference, id);
	}
	return ids;
}

/** Which of `references` the organisation has already. */
export const knownReferences = async (
	ctx: Pick<Context, 'database'>,
	party: Party,
	references: readonly string[]
): Promise<Set<string>> => new Set((await idsOfReferences(ctx, party, references)).keys());
