/** What a lender's endpoint can ask to be told of. */
export const webhookEvents = [
	'borrower.joined',
	'borrower.withdrawn',
	'assignment.created',
	'assignment.started',
	'assignment.completed',
	'assignment.overdue',
	'certificate.issued',
	'certificate.revoked'
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** How a delivery stands. One that failed was tried for three days; it can be sent again by hand. */
export const deliveryStates = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
