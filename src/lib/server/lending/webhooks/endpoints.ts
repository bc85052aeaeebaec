import type { WebhookEvent } from '$lib/lending/webhook-events';
import { and, asc, count, eq } from 'drizzle-orm';
import type { Context } from '../../context';
import { webhookEndpoints } from '../../db/schema';
import { record } from '../audit';
import type { Party } from '../party';
import type { LendingSecrets } from '../secrets';
import { isPrivateLiteral } from './addresses';

interface Wish {
	readonly url: string;
	readonly events: readonly WebhookEvent[];
}

/** The most endpoints of an organisation. */
const most = 10;

/** The code of what is wrong with an address, if anything: where the operator allows it, nothing. */
function problemWith(url: string, allowPrivate: boolean): 'url_https' | 'url_private' | undefined {
	if (allowPrivate) return undefined;
	const to = new URL(url);
	if (to.protocol !== 'https:') return 'url_https';
	return isPrivateLiteral(to) || /^localhost$|\.localhost$/.test(to.hostname) ? 'url_private' : undefined;
}

const own = ({ organisationId }: Party, id: string) =>
	and(eq(webhookEndpoints.id, id), eq(webhookEndpoints.organisationId, organisationId));

/** The organisation's endpoints, the oldest first. */
export const endpointsOf = ({ database: { read } }: Pick<Context, 'database'>, { organisationId }: Party) =>
	read
		.select()
		.from(webhookEndpoints)
		.where(eq(webhookEndpoints.organisationId, organisationId))
		.orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id));

/** One of them; undefined for another organisation's, as for one that isn't. */
export async function endpointById({ database: { read } }: Pick<Context, 'database'>, party: Party, id: string) {
	const [found] = await read.select().from(webhookEndpoints).where(own(party, id));
	return found;
}

/** Makes an endpoint, which is told of what happens from now on; gives its id, or the code of what is wrong. */
export async function makeEndpoint(
	ctx: Context,
	party: Party,
	{ url, events }: Wish,
	allowPrivate: boolean
): Promise<{ readonly id: string } | { readonly problem: string }> {
	const problem = problemWith(url, allowPrivate);
	if (problem) return { problem };
	const [id, { organisationId }] = [ctx.newId(), party];
	return ctx.database.transaction(async (tx) => {
		const [row] = await tx
			.select({ size: count() })
			.from(webhookEndpoints)
			.where(eq(webhookEndpoints.organisationId, organisationId));
		if ((row?.size ?? 0) >= most) return { problem: 'webhooks_many' };
		await tx.insert(webhookEndpoints).values({ id, organisationId, url, events, createdAt: ctx.now() });
		await record(tx, ctx, party, 'webhook.made', id, { url, events });
		return { id };
	});
}

/** Changes where and of what it is told; what waits goes to the new address. Gives the code of what is wrong. */
export async function changeEndpoint(
	ctx: Context,
	party: Party,
	id: string,
	{ url, events }: Wish,
	allowPrivate: boolean
): Promise<string | undefined> {
	const problem = problemWith(url, allowPrivate);
	if (problem) return problem;
	await ctx.database.transaction(async (tx) => {
		const changed = await tx
			.update(webhookEndpoints)
			.set({ url, events })
			.where(own(party, id))
			.returning({ id: webhookEndpoints.id });
		if (changed.length > 0) await record(tx, ctx, party, 'webhook.changed', id, { url, events });
	});
	return undefined;
}

/** Lets an endpoint rest: what happens waits until it works again. */
export async function pauseEndpoint(ctx: Context, party: Party, id: string, paused: boolean): Promise<void> {
	await ctx.database.transaction(async (tx) => {
		const changed = await tx
			.update(webhookEndpoints)
			.set({ pausedAt: paused ? ctx.now() : null })
			.where(own(party, id))
			.returning({ id: webhookEndpoints.id });
		if (changed.length > 0) await record(tx, ctx, party, paused ? 'webhook.paused' : 'webhook.resumed', id);
	});
}

/** Deletes an endpoint with what waits for it and its log of deliveries. */
export async function deleteEndpoint(ctx: Context, party: Party, id: string): Promise<void> {
	await ctx.database.transaction(async (tx) => {
		const gone = await tx.delete(webhookEndpoints).where(own(party, id)).returning({ id: webhookEndpoints.id });
		if (gone.length > 0) await record(tx, ctx, party, 'webhook.deleted', id);
	});
}

/** The secret that verifies what an endpoint is sent; that it was shown is recorded. Undefined where there is none such. */
export async function showWebhookSecret(
	ctx: Context,
	secrets: LendingSecrets,
	party: Party,
	id: string
): Promise<string | undefined> {
	return ctx.database.transaction(async (tx) => {
		const [found] = await tx.select().from(webhookEndpoints).where(own(party, id));
		if (!found) return undefined;
		await record(tx, ctx, party, 'webhook_secret.shown', id);
		return secrets.webhookSecret(id, found.secretVersion);
	});
}

/** Makes another secret, and gives it; for a day the one before signs beside it. */
export async function rotateWebhookSecret(
	ctx: Context,
	secrets: LendingSecrets,
	party: Party,
	id: string
): Promise<string | undefined> {
	return ctx.database.transaction(async (tx) => {
		const [found] = await tx.select().from(webhookEndpoints).where(own(party, id));
		if (!found) return undefined;
		const secretVersion = found.secretVersion + 1;
		await tx.update(webhookEndpoints).set({ secretVersion, rotatedAt: ctx.now() }).where(own(party, id));
		await record(tx, ctx, party, 'webhook_secret.changed', id);
		return secrets.webhookSecret(id, secretVersion);
	});
}
