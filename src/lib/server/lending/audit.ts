import { and, desc, eq, gt, lt, or } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { AuditAction } from '../../lending/audit.ts';
import type { Context } from '../context';
import type { Database, Db } from '../db/index.ts';
import { auditEntries, organisations } from '../db/schema/index.ts';
import { holds } from './like.ts';
import type { Party } from './party';

type Entry = typeof auditEntries.$inferSelect;
type Unsealed = Omit<Entry, 'hash'>;
type Details = Readonly<Record<string, string | number | readonly string[]>>;

/** The hash before the first entry. */
const beginning = '0'.repeat(64);
const pageSize = 50;
const atOnce = 1000;

/** Hexadecimal SHA-256 of an entry and of the hash before it, which so seals all that came before. */
function sealOf({
	organisationId,
	number,
	at,
	who,
	action,
	subject,
	details,
	address,
	previousHash
}: Unsealed): string {
	const told = [organisationId, number, at.toISOString(), who, action, subject, details, address, previousHash];
	return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/**
 * Adds an entry in the transaction of what it tells, so that one is never kept without the other. `subject` is an id:
 * the log holds no name, contact or answer.
 */
export async function record(
	tx: Db,
	{ now }: Pick<Context, 'now'>,
	{ organisationId, who, address }: Party,
	action: AuditAction,
	subject: string,
	details: Details = {}
): Promise<void> {
	const [last] = await tx
		.select({ number: auditEntries.number, hash: auditEntries.hash })
		.from(auditEntries)
		.where(eq(auditEntries.organisationId, organisationId))
		.orderBy(desc(auditEntries.number))
		.limit(1);
	const entry = {
		...{ organisationId, number: (last?.number ?? 0) + 1, at: now(), who, action, subject },
		...{ details: JSON.stringify(details), address, previousHash: last?.hash ?? beginning }
	};
	await tx.insert(auditEntries).values({ ...entry, hash: sealOf(entry) });
}

/** Entries from the newest on, those before `before` only; of these, such as hold `query` in any of their words. */
export async function auditPage(
	{ database }: Pick<Context, 'database'>,
	{ organisationId }: Party,
	{ query = '', before }: { readonly query?: string; readonly before?: number | undefined } = {}
): Promise<{ readonly entries: readonly Entry[]; readonly next: number | undefined }> {
	const words = [
		auditEntries.who,
		auditEntries.action,
		auditEntries.subject,
		auditEntries.details,
		auditEntries.address
	];
	const found = await database.read
		.select()
		.from(auditEntries)
		.where(
			and(
				eq(auditEntries.organisationId, organisationId),
				before === undefined ? undefined : lt(auditEntries.number, before),
				query ? or(...words.map((column) => holds(column, query))) : undefined
			)
		)
		.orderBy(desc(auditEntries.number))
		.limit(pageSize + 1);
	const entries = found.slice(0, pageSize);
	return { entries, next: found.length > pageSize ? entries.at(-1)?.number : undefined };
}

/** How a chain was found: whole, with the number of its entries, or broken at one of them. */
export type Verdict =
	| { readonly whole: true; readonly entries: number; readonly lastHash: string }
	| { readonly whole: false; readonly at: number };

/** Every entry of an organisation's log from the first on, a thousand at a time. */
export async function* everyEntry({ read }: Pick<Database, 'read'>, organisationId: string): AsyncGenerator<Entry[]> {
	for (let number = 0; ;) {
		const entries = await read
			.select()
			.from(auditEntries)
			.where(and(eq(auditEntries.organisationId, organisationId), gt(auditEntries.number, number)))
			.orderBy(auditEntries.number)
			.limit(atOnce);
		if (entries.length > 0) yield entries;
		if (entries.length < atOnce) return;
		number = entries.at(-1)?.number ?? number;
	}
}

/** Works every seal of an organisation's log out anew. A change, a gap or a swap breaks it; a cut end shows in `lastHash`. */
export async function verifyAudit(database: Pick<Database, 'read'>, organisationId: string): Promise<Verdict> {
	let [number, hash] = [0, beginning];
	for await (const entries of everyEntry(database, organisationId))
		for (const entry of entries) {
			const follows = entry.number === number + 1 && entry.previousHash === hash;
			if (!follows || sealOf(entry) !== entry.hash) return { whole: false, at: number + 1 };
			({ number, hash } = entry);
		}
	return { whole: true, entries: number, lastHash: hash };
}

/** Every organisation with the verdict on its log. */
export async function verifyAllAudits(database: Pick<Database, 'read'>) {
	const all = await database.read.select({ id: organisations.id, name: organisations.name }).from(organisations);
	return Promise.all(all.map(async (each) => ({ ...each, verdict: await verifyAudit(database, each.id) })));
}
