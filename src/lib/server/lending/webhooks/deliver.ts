import { backOff, secretOverlap, signedHeaders } from '$lib/lending/webhooks';
import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { setTimeout } from 'node:timers/promises';
import type { Context } from '../../context';
import type { Db } from '../../db';
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

/**
 * Takes what is due to an endpoint, or the one delivery of an id; nothing of an endpoint that is paused. What another
 * process takes at the same moment is left to it.
 */
async function take({ database, now }: Courier, which: { readonly endpointId: string; readonly id?: string }) {
	const at = now();
	const until = new Date(at.getTime() + lease);
	const found = await database.read
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
	if (found.length === 0) return [];
	const ids = found.map(({ delivery }) => delivery.id);
	const taken = await patiently(() =>
		database.transaction((tx) =>
			tx
				.update(webhookDeliveries)
				.set({ nextAt: until })
				.where(and(inArray(webhookDeliveries.id, ids), isDue(at)))
				.returning({ id: webhookDeliveries.id })
		)
	);
	const mine = new Set(taken.map(({ id }) => id));
	return found.filter(({ delivery }) => mine.has(delivery.id)).map((each) => ({ ...each, until }));
}
type Taken = Awaited<ReturnType<typeof take>>[number];

/** What came of a try, and when. */
interface Entry {
	readonly taken: Taken;
	readonly sent: Sent;
	readonly at: Date;
}

async function tryOnce(courier: Courier, taken: Taken): Promise<Entry> {
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
	return { taken, sent, at: courier.now() };
}

/** Does it again, a moment later, where it could not be written: what was sent must not go unaccounted for little. */
async function patiently<T>(write: () => Promise<T>, tries = 6): Promise<T> {
	try {
		return await write();
	} catch (error) {
		if (tries === 0) throw error;
		await setTimeout(20 + Math.random() * 200);
		return patiently(write, tries - 1);
	}
}

/** Writes down what came of tries, one transaction after another, each with all that has come meanwhile. */
function openLedger({ database }: Courier) {
	let open: Entry[] = [];
	let writing: Promise<void> | undefined;
	const write = async () => {
		try {
			while (open.length > 0) {
				const entries = open;
				open = [];
				await patiently(() =>
					database.transaction(async (tx) => {
						for (const entry of entries) await account(tx, entry);
					})
				);
			}
		} finally {
			writing = undefined;
		}
	};
	return (entry: Entry): Promise<void> => {
		open.push(entry);
		return (writing ??= write());
	};
}

/** Accounts a try once: not if another process has taken the delivery since. */
async function account(tx: Db, { taken: { delivery, until }, sent, at }: Entry): Promise<void> {
	const mine = and(
		eq(webhookDeliveries.id, delivery.id),
		eq(webhookDeliveries.state, 'waiting'),
		eq(webhookDeliveries.nextAt, until)
	);
	const change = sent === 'stopped' ? { nextAt: at } : outcome(sent, delivery.round + 1, at);
	await tx.update(webhookDeliveries).set(change).where(mine);
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
	const enter = openLedger(courier);
	while (!courier.stop.aborted) {
		const taken = await take(courier, { endpointId });
		if (taken.length === 0) return;
		const left = taken[Symbol.iterator]();
		const one = async () => {
			for (const each of left) await enter(await tryOnce(courier, each));
		};
		await Promise.all(Array.from({ length: together }, one));
	}
}

/** Tries one delivery at once, though its endpoint be paused. */
export async function deliverNow(courier: Courier, endpointId: string, id: string): Promise<void> {
	const enter = openLedger(courier);
	for (const taken of await take(courier, { endpointId, id })) await enter(await tryOnce(courier, taken));
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
