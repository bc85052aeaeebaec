import { counter, type Counted } from '$lib/lending/funnel';
import { and, count, eq, inArray } from 'drizzle-orm';
import { setImmediate as thisTurn } from 'node:timers/promises';
import type { Context } from '../context';
import { assignments, borrowerTags, funnelCounts } from '../db/schema';
import { log } from '../http/log';
import type { Party } from './party';
import { everyAssignment, seenAssignments, type SeenAssignment } from './progress';

type Reading = Pick<Context, 'database' | 'now'>;

/** Up to so many assignments are counted while the page waits; of more, what was counted last is shown, and counted anew. */
const countedAtOnce = 2000;
/** How old a count may be before another is begun, in milliseconds. */
const fresh = 60_000;
const underWay = new Set<string>();

/** How far the organisation's borrowers are, and when that was counted; undefined while the first count is under way. */
export async function funnelOf(
	ctx: Reading,
	party: Party
): Promise<{ readonly counted: Counted; readonly countedAt: Date } | undefined> {
	const { organisationId } = party;
	const { read } = ctx.database;
	const few = read
		.select({ id: assignments.id })
		.from(assignments)
		.where(eq(assignments.organisationId, organisationId))
		.limit(countedAtOnce + 1);
	const [size] = await read.select({ size: count() }).from(few.as('few'));
	if ((size?.size ?? 0) <= countedAtOnce) return { counted: await countAll(ctx, party), countedAt: ctx.now() };
	const [kept] = await read.select().from(funnelCounts).where(eq(funnelCounts.organisationId, organisationId));
	if (!kept || ctx.now().getTime() - kept.countedAt.getTime() > fresh) void countInBackground(ctx, party);
	return kept;
}

async function countInBackground(ctx: Reading, party: Party): Promise<void> {
	const { organisationId } = party;
	if (underWay.has(organisationId)) return;
	underWay.add(organisationId);
	try {
		await keepCount(ctx, party);
	} catch (error) {
		log.error({ err: error }, 'a count of assignments stopped; the next look at the overview begins another');
	} finally {
		underWay.delete(organisationId);
	}
}

/** Counts all of an organisation's assignments and keeps the result. */
export async function keepCount(ctx: Reading, party: Party): Promise<void> {
	const { organisationId } = party;
	const counted = await countAll(ctx, party);
	const kept = { counted, countedAt: ctx.now() };
	await ctx.database.transaction((tx) =>
		tx
			.insert(funnelCounts)
			.values({ organisationId, ...kept })
			.onConflictDoUpdate({ target: funnelCounts.organisationId, set: kept })
	);
}

/** Goes through all assignments a page at a time, and lets others have their turn between pages. */
async function countAll(ctx: Reading, party: Party): Promise<Counted> {
	const all = counter(ctx.now());
	for await (const page of everyAssignment(ctx, party, {})) {
		all.count(await withTags(ctx, page));
		await thisTurn();
	}
	return all.counted();
}

async function withTags({ database: { read } }: Reading, page: readonly SeenAssignment[]) {
	const ids = [...new Set(page.map(({ borrowerId }) => borrowerId))];
	const rows =
		ids.length > 0
			? await read
					.select({ borrowerId: borrowerTags.borrowerId, tag: borrowerTags.tag })
					.from(borrowerTags)
					.where(inArray(borrowerTags.borrowerId, ids))
			: [];
	const tags = new Map<string, string[]>();
	for (const { borrowerId, tag } of rows) tags.set(borrowerId, [...(tags.get(borrowerId) ?? []), tag]);
	return page.map((each) => ({ ...each, tags: tags.get(each.borrowerId) ?? [] }));
}

/** Those of the assignments counted as late that still are, the longest first; of a segment, if one is given. */
export async function lateOf(
	{ database: { read }, now }: Reading,
	{ organisationId }: Party,
	{ late }: Counted,
	segment: string | null
): Promise<SeenAssignment[]> {
	if (late.length === 0) return [];
	const ofParty = and(eq(assignments.organisationId, organisationId), inArray(assignments.id, [...late]));
	const tagged = read
		.select({ id: borrowerTags.borrowerId })
		.from(borrowerTags)
		.where(and(eq(borrowerTags.organisationId, organisationId), eq(borrowerTags.tag, segment ?? '')));
	const found = await seenAssignments(
		read,
		and(ofParty, segment === null ? undefined : inArray(assignments.borrowerId, tagged))
	);
	const at = now();
	return found
		.filter(({ dueAt, finishedAt, withdrawn }) => !withdrawn && !finishedAt && dueAt < at)
		.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}
