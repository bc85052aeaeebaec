import { backOff, secretOverlap, signedHeaders } from '$lib/lending/webhooks';
import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Context } from '../../context';
import { webhookDeliveries, webhookEndpoints, webhookMessages } from '../../db/schema';
import type { LendingSecrets } from '../secrets';
import { send, type Sent } from './send';

/** What sends need. `stop` ends those under way. */
export interface Courier extends Pick<Context, 'database' | 'now'> {
	readonly secrets: LendingSecrets;
	readonly allowPrivate: boolean;
	readonly stop: AbortSignal;
}

/** How long what one process has taken is left to it, in milliseconds: longer than all of it takes where nobody answers. */
const lease = 180_000;
/** Taken at a time, and tried at the same time, for one endpoint. */
const [atOnce, together] = [200, 25];

const isDue = (now: Date) => and(lte(webhookDeliveries.nextAt, now), eq(webhookDeliveries.state, 'waiting'));

/** Takes what is due to an endpoint, or the one delivery of an id; nothing of an endpoint that is paused. */
async function take({ database, now }: Courier, which: { readonly endpointId: string; readonly id?: string }) {
	const at = now();
	const until = new Date(at.getTime() + lease);
	return database.transaction(async (tx) => {
		const found = await tx
			.select({ delivery: webhookDeliveries, endpoint: webhookEndpoints, message: webhookMessages })
			.from(webhookDeliveries)
			.innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
			.innerJoin(webhookMessages, eq(webhookMessages.id, webhookDeliveries.messageId))
			.where(
				and(
					eq(webhookDeliveries.endpointId, which.endpointId),
					which.id ? eq(webhookDeliveries.id, which.id) : isNull(webhookEndpoints.pausedAt),
					isDue(at)
				)
			)
			.orderBy(asc(webhookDeliveries.nextAt))
			.limit(atOnce);
		const ids = found.map(({ delivery }) => delivery.id);
		if (ids.length > 0)
			await tx.update(webhookDeliveries).set({ nextAt: until }).where(inArray(webhookDeliveries.id, ids));
		return found.map((each) => ({ ...each, until }));
	});
}
type Taken = Awaited<ReturnType<typeof take>>[number];

async function tryOnce(courier: Courier, taken: Taken): Promise<void> {
	const { endpoint, message } = taken;
	const at = courier.now();
	const overlap = endpoint.rotatedAt && at.getTime() - endpoint.rotatedAt.getTime() < secretOverlap;
	const versions = overlap ? [endpoint.secretVersion, endpoint.secretVersion - 1] : [endpoint.secretVersion];
	const signable = { id: message.id, timestamp: Math.floor(at.getTime() / 1000), body: message.body };
	const headers = await signedHeaders(
		signable,
		versions.map((version) => courier.secrets.webhookSecret(endpoint.id, version))
	);
	const { allowPrivate, stop } = courier;
	const sent = stop.aborted
		? 'stopped'
		: await send({ url: endpoint.url, headers, body: message.body, allowPrivate, stop });
	await account(courier, taken, sent);
}

/** Writes down what came of a try, once: not if another process has taken the delivery since. */
async function account({ database, now }: Courier, { delivery, until }: Taken, sent: Sent): Promise<void> {
	const at = now();
	const mine = and(
		eq(webhookDeliveries.id, delivery.id),
		eq(webhookDeliveries.state, 'waiting'),
		eq(webhookDeliveries.nextAt, until)
	);
	await database.transaction((tx) =>
		tx
			.update(webhookDeliveries)
			.set(sent === 'stopped' ? { nextAt: at } : outcome(sent, delivery.round + 1, at))
			.where(mine)
	);
}

function outcome(sent: Exclude<Sent, 'stopped'>, round: number, at: Date) {
	const tried = { round, tries: sql`${webhookDeliveries.tries} + 1`, lastResult: `${sent}`, lastAt: at };
	if (typeof sent === 'number' && sent >= 200 && sent < 300)
		return { ...tried, state: 'delivered' as const, nextAt: null };
	const pause = backOff(round, Math.random());
	return pause === undefined
		? { ...tried, state: 'failed' as const, nextAt: null }
		: { ...tried, nextAt: new Date(at.getTime() + pause) };
}

/** Tries what is due to an endpoint, some at the same time, until nothing is. */
export async function deliverTo(courier: Courier, endpointId: string): Promise<void> {
	while (!courier.stop.aborted) {
		const taken = await take(courier, { endpointId });
		if (taken.length === 0) return;
		const left = taken[Symbol.iterator]();
		const one = async () => {
			for (const each of left) await tryOnce(courier, each);
		};
		await Promise.all(Array.from({ length: together }, one));
	}
}

/** Tries one delivery at once, though its endpoint be paused. */
export async function deliverNow(courier: Courier, endpointId: string, id: string): Promise<void> {
	for (const taken of await take(courier, { endpointId, id })) await tryOnce(courier, taken);
}

/** The endpoints, not paused, to which something is due. */
export async function dueEndpoints({ database: { read }, now }: Courier): Promise<string[]> {
	const due = read
		.select({ one: sql`1` })
		.from(webhookDeliveries)
		.where(and(eq(webhookDeliveries.endpointId, webhookEndpoints.id), isDue(now())));
	const found = await read
		.select({ id: webhookEndpoints.id })
		.from(webhookEndpoints)
		.where(and(isNull(webhookEndpoints.pausedAt), sql`exists ${due}`));
	return found.map(({ id }) => id);
}
