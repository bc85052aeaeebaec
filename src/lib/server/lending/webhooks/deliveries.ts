import type { DeliveryState } from '$lib/lending/webhook-events';
import { and, count, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Context } from '../../context';
import { webhookDeliveries, webhookEndpoints, webhookMessages } from '../../db/schema';
import { record } from '../audit';
import type { Party } from '../party';
import { deliverNow, type Courier } from './deliver';
import { tellTest } from './outbox';

/** How many deliveries a page shows. */
const shown = 100;

/** The newest deliveries to an endpoint of the organisation, those of one state if it is given, with what was sent. */
export async function deliveriesOf(
	{ database: { read } }: Pick<Context, 'database'>,
	{ organisationId }: Party,
	endpointId: string,
	state?: DeliveryState
) {
	const { id, tries, lastResult, lastAt, nextAt, createdAt } = webhookDeliveries;
	const { type, body, id: messageId } = webhookMessages;
	return read
		.select({
			...{ id, state: webhookDeliveries.state, tries, lastResult, lastAt, nextAt, createdAt },
			...{ type, body, messageId }
		})
		.from(webhookDeliveries)
		.innerJoin(webhookMessages, eq(webhookMessages.id, webhookDeliveries.messageId))
		.where(
			and(
				eq(webhookDeliveries.endpointId, endpointId),
				eq(webhookMessages.organisationId, organisationId),
				state ? eq(webhookDeliveries.state, state) : undefined
			)
		)
		.orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id))
		.limit(shown);
}

/** How many deliveries to an endpoint stand how. */
export async function countDeliveries(
	{ database: { read } }: Pick<Context, 'database'>,
	{ organisationId }: Party,
	endpointId: string
): Promise<Readonly<Record<DeliveryState, number>>> {
	const rows = await read
		.select({ state: webhookDeliveries.state, size: count() })
		.from(webhookDeliveries)
		.innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
		.where(and(eq(webhookDeliveries.endpointId, endpointId), eq(webhookEndpoints.organisationId, organisationId)))
		.groupBy(webhookDeliveries.state);
	const sizes = Object.fromEntries(rows.map(({ state, size }) => [state, size]));
	return { waiting: 0, delivered: 0, failed: 0, ...sizes };
}

/**
 * Sends again, from the first try on, with the same `webhook-id`: one delivery that was delivered or failed, or all that
 * failed. Gives how many.
 */
export async function replay(
	ctx: Context,
	party: Party,
	endpointId: string,
	which: string | 'failed'
): Promise<number> {
	return ctx.database.transaction(async (tx) => {
		const own = tx
			.select({ id: webhookEndpoints.id })
			.from(webhookEndpoints)
			.where(and(eq(webhookEndpoints.id, endpointId), eq(webhookEndpoints.organisationId, party.organisationId)));
		const chosen =
			which === 'failed'
				? eq(webhookDeliveries.state, 'failed')
				: and(eq(webhookDeliveries.id, which), ne(webhookDeliveries.state, 'waiting'));
		const again = await tx
			.update(webhookDeliveries)
			.set({ state: 'waiting', round: 0, nextAt: ctx.now() })
			.where(and(inArray(webhookDeliveries.endpointId, own), chosen))
			.returning({ id: webhookDeliveries.id });
		if (again.length > 0) await record(tx, ctx, party, 'webhook.replayed', endpointId, { deliveries: again.length });
		return again.length;
	});
}

/** Sends a test to an endpoint now, and waits for what comes of it; it stands in the log. False where there is none such. */
export async function sendTest(
	ctx: Context,
	courier: Pick<Courier, 'secrets' | 'allowPrivate'>,
	party: Party,
	endpointId: string
): Promise<boolean> {
	const id = await ctx.database.transaction(async (tx) => {
		const [found] = await tx
			.select({ id: webhookEndpoints.id })
			.from(webhookEndpoints)
			.where(and(eq(webhookEndpoints.id, endpointId), eq(webhookEndpoints.organisationId, party.organisationId)));
		if (!found) return undefined;
		await record(tx, ctx, party, 'webhook.tested', endpointId);
		return tellTest(tx, ctx, party, endpointId);
	});
	if (!id) return false;
	const { database, now } = ctx;
	await deliverNow({ ...courier, database, now, stop: new AbortController().signal }, endpointId, id);
	return true;
}
