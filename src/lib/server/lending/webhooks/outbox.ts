import { bodyOf, type Payload } from '$lib/lending/webhooks';
import { and, eq, inArray, lte } from 'drizzle-orm';
import type { Context } from '../../context';
import type { Db } from '../../db';
import {
	assignments,
	borrowers,
	webhookDeliveries,
	webhookEndpoints,
	webhookMessages,
	webhookTold
} from '../../db/schema';
import { randomId } from '../../ids';
import type { Party } from '../party';

type Clock = Pick<Context, 'now'>;
type Of = Pick<Party, 'organisationId'>;
type Assignment = typeof assignments.$inferSelect;

/** What happened, and to whom; nobody where it is a test. */
export interface Happening {
	readonly borrowerId: string | null;
	readonly payload: Payload;
}

/** Rows that one INSERT takes: far below the 32,766 values that SQLite allows. */
const perInsert = 500;

/**
 * Writes down what is to be told, in the transaction of what happened: what is rolled back is never told, and what is
 * committed is never lost. An endpoint is told of what it asked for and of nothing that happened before it was made.
 */
export async function tell(tx: Db, { now }: Clock, of: Of, happenings: readonly Happening[]): Promise<void> {
	const endpoints = await endpointsIn(tx, of);
	if (endpoints.length === 0) return;
	const messages = happenings.map(({ borrowerId, payload }) => ({
		...{ id: `msg_${randomId(24)}`, organisationId: of.organisationId, borrowerId },
		...{ type: payload.type, body: bodyOf(payload), createdAt: now(), happenedAt: new Date(payload.timestamp) }
	}));
	const deliveries = messages.flatMap(({ id, type, happenedAt }) =>
		endpoints
			.filter(({ events, createdAt }) => createdAt <= happenedAt && events.some((event) => event === type))
			.map(({ id: endpointId }) => waiting(id, endpointId, now()))
	);
	const wanted = new Set(deliveries.map(({ messageId }) => messageId));
	const kept = messages.filter(({ id }) => wanted.has(id)).map(({ happenedAt: _, ...message }) => message);
	for (const part of parts(kept)) await tx.insert(webhookMessages).values(part);
	for (const part of parts(deliveries)) await tx.insert(webhookDeliveries).values(part);
}

/** A test for one endpoint, whatever it asked for; gives the delivery's id. */
export async function tellTest(tx: Db, { now }: Clock, { organisationId }: Of, endpointId: string): Promise<string> {
	const [id, at] = [`msg_${randomId(24)}`, now()];
	const body = bodyOf({ type: 'webhook.test', timestamp: at.toISOString(), data: {} });
	await tx.insert(webhookMessages).values({ id, organisationId, type: 'webhook.test', body, createdAt: at });
	const delivery = waiting(id, endpointId, at);
	await tx.insert(webhookDeliveries).values(delivery);
	return delivery.id;
}

const waiting = (messageId: string, endpointId: string, at: Date) => ({
	...{ id: randomId(), messageId, endpointId, state: 'waiting' as const, nextAt: at, createdAt: at }
});

const endpointsIn = (tx: Db, { organisationId }: Of) =>
	tx.select().from(webhookEndpoints).where(eq(webhookEndpoints.organisationId, organisationId));

function parts<T>(all: readonly T[]): T[][] {
	return Array.from({ length: Math.ceil(all.length / perInsert) }, (_, i) =>
		all.slice(i * perInsert, (i + 1) * perInsert)
	);
}

/** Tells of assignments that were just made. */
export async function tellAssigned(tx: Db, ctx: Clock, of: Of, made: readonly Assignment[]): Promise<void> {
	if (made.length === 0 || (await endpointsIn(tx, of)).length === 0) return;
	const references = new Map<string, string>();
	for (const part of parts(made.map(({ borrowerId }) => borrowerId)))
		for (const { id, reference } of await tx
			.select({ id: borrowers.id, reference: borrowers.reference })
			.from(borrowers)
			.where(inArray(borrowers.id, part)))
			references.set(id, reference);
	const happenings = made.map(({ borrowerId, courseId, assignedAt, dueAt }): Happening => {
		const [reference, assigned_at] = [references.get(borrowerId) ?? '', assignedAt.toISOString()];
		const data = { reference, course: courseId, assigned_at, due_at: dueAt.toISOString() };
		return { borrowerId, payload: { type: 'assignment.created', timestamp: assigned_at, data } };
	});
	await tell(tx, ctx, of, happenings);
}

/** Tells that a borrower has joined, and remembers it, so that it is told too when their account is gone. */
export async function tellJoined(tx: Db, ctx: Clock, of: Of, borrowerId: string): Promise<void> {
	if ((await endpointsIn(tx, of)).length === 0) return;
	const told = {
		organisationId: of.organisationId,
		event: 'borrower.joined' as const,
		subject: borrowerId,
		borrowerId
	};
	await tx.insert(webhookTold).values(told).onConflictDoNothing();
	await tellOfBorrower(tx, ctx, of, borrowerId, 'borrower.joined');
}

/**
 * Tells that a borrower has left, and nothing else of them from now on: what was to be told of their learning, or was
 * kept of it to be sent again, is deleted.
 */
export async function tellWithdrawn(tx: Db, ctx: Clock, of: Of, borrowerId: string): Promise<void> {
	const learning = [
		'borrower.joined',
		'assignment.started',
		'assignment.completed',
		'assignment.overdue',
		'certificate.issued',
		'certificate.revoked'
	] as const;
	await tx
		.delete(webhookMessages)
		.where(and(eq(webhookMessages.borrowerId, borrowerId), inArray(webhookMessages.type, [...learning])));
	await tx
		.delete(webhookTold)
		.where(and(eq(webhookTold.borrowerId, borrowerId), eq(webhookTold.event, 'borrower.joined')));
	await tellOfBorrower(tx, ctx, of, borrowerId, 'borrower.withdrawn');
}

async function tellOfBorrower(
	tx: Db,
	ctx: Clock,
	of: Of,
	borrowerId: string,
	type: 'borrower.joined' | 'borrower.withdrawn'
): Promise<void> {
	const [borrower] = await tx
		.select({ reference: borrowers.reference })
		.from(borrowers)
		.where(eq(borrowers.id, borrowerId));
	if (!borrower) return;
	await tell(tx, ctx, of, [{ borrowerId, payload: { type, timestamp: ctx.now().toISOString(), data: borrower } }]);
}

/** Deletes what was told so long ago that nobody sends it again; at most some thousand at a time. */
export async function forgetOldMessages({ database, now }: Pick<Context, 'database' | 'now'>): Promise<void> {
	const before = new Date(now().getTime() - 30 * 24 * 3_600_000);
	await database.transaction(async (tx) => {
		const old = await tx
			.select({ id: webhookMessages.id })
			.from(webhookMessages)
			.where(lte(webhookMessages.createdAt, before))
			.limit(5000);
		for (const part of parts(old.map(({ id }) => id)))
			await tx.delete(webhookMessages).where(inArray(webhookMessages.id, part));
	});
}
