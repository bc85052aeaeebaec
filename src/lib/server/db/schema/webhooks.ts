import type { DeliveryState, WebhookEvent } from '../../../lending/webhook-events.ts';
import { kit } from '../kit.ts';
import { borrowers, organisations } from './lending.ts';

const { table, text, int, json, timestamp, index, primaryKey } = kit;

const organisationId = () =>
	text()
		.notNull()
		.references(() => organisations.id, { onDelete: 'cascade' });

/** Where a lender's system is told of what happens. `secretVersion` counts its secrets, which are derived. */
export const webhookEndpoints = table(
	'webhook_endpoints',
	{
		id: text().primaryKey(),
		organisationId: organisationId(),
		url: text().notNull(),
		events: json<readonly WebhookEvent[]>().notNull(),
		secretVersion: int().notNull().default(1),
		rotatedAt: timestamp(),
		pausedAt: timestamp(),
		createdAt: timestamp().notNull()
	},
	(t) => [index('webhook_endpoints_organisation').on(t.organisationId)]
);

/** What is told, written in the transaction of what happened; `body` is sent as it stands here. */
export const webhookMessages = table(
	'webhook_messages',
	{
		id: text().primaryKey(),
		organisationId: organisationId(),
		borrowerId: text().references(() => borrowers.id, { onDelete: 'cascade' }),
		type: text().$type<WebhookEvent | 'webhook.test'>().notNull(),
		body: text().notNull(),
		createdAt: timestamp().notNull()
	},
	(t) => [
		index('webhook_messages_created').on(t.createdAt),
		index('webhook_messages_borrower').on(t.borrowerId),
		index('webhook_messages_organisation').on(t.organisationId)
	]
);

/**
 * One message to one endpoint. `nextAt` is when it is tried next, or, while it is being tried, until when it is
 * one process's; null when nothing is to be done. `round` counts the tries since it was last begun, `tries` all.
 */
export const webhookDeliveries = table(
	'webhook_deliveries',
	{
		id: text().primaryKey(),
		messageId: text()
			.notNull()
			.references(() => webhookMessages.id, { onDelete: 'cascade' }),
		endpointId: text()
			.notNull()
			.references(() => webhookEndpoints.id, { onDelete: 'cascade' }),
		state: text().$type<DeliveryState>().notNull(),
		nextAt: timestamp(),
		round: int().notNull().default(0),
		tries: int().notNull().default(0),
		/** Of the last try: the HTTP status, or why there was none. */
		lastResult: text().notNull().default(''),
		lastAt: timestamp(),
		createdAt: timestamp().notNull()
	},
	(t) => [
		index('webhook_deliveries_due').on(t.endpointId, t.nextAt),
		index('webhook_deliveries_log').on(t.endpointId, t.createdAt),
		index('webhook_deliveries_message').on(t.messageId)
	]
);

/** What a lender was told already of what is found by looking: each event of an assignment or borrower once. */
export const webhookTold = table(
	'webhook_told',
	{
		organisationId: organisationId(),
		event: text().$type<WebhookEvent>().notNull(),
		subject: text().notNull(),
		borrowerId: text()
			.notNull()
			.references(() => borrowers.id, { onDelete: 'cascade' })
	},
	(t) => [
		primaryKey({ columns: [t.organisationId, t.event, t.subject] }),
		index('webhook_told_borrower').on(t.borrowerId)
	]
);
