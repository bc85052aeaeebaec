import { z } from 'zod';
import * as api from './api.ts';
import type { Scope } from './scopes.ts';
import { webhookEvents } from './webhook-events.ts';
import { payloads } from './webhooks.ts';

/** One thing that the API can do: what the server checks, what the OpenAPI document says, and what people read. */
export interface Operation {
	readonly id: string;
	readonly method: 'get' | 'post';
	readonly path: string;
	readonly scope: Scope | undefined;
	readonly summary: string;
	readonly query?: z.ZodObject;
	readonly body?: z.ZodType;
	readonly answers: Readonly<Record<number, readonly [description: string, schema?: z.ZodType]>>;
}

const exists = ['It is there already and stays as it is.'] as const;

export const operations: readonly Operation[] = [
	{
		...{ id: 'listBorrowers', method: 'get', path: '/borrowers', scope: 'borrowers:read' },
		summary: 'Your borrowers, the newest first, a page at a time.',
		query: api.BorrowerQuery,
		answers: { 200: ['A page.', api.BorrowerPage] }
	},
	{
		...{ id: 'addBorrower', method: 'post', path: '/borrowers', scope: 'borrowers:write' },
		summary: 'Adds a borrower.',
		body: api.NewBorrower,
		answers: { 201: ['Added.', api.Borrower], 409: exists }
	},
	{
		...{ id: 'addBorrowers', method: 'post', path: '/borrowers/bulk', scope: 'borrowers:write' },
		summary: 'Adds up to 10,000 borrowers and tells what became of each.',
		body: api.NewBorrowers.extend({ borrowers: z.array(api.NewBorrower).min(1).max(api.mostAtOnce) }),
		answers: { 200: ['One result for each item, in order.', api.Results] }
	},
	{
		...{ id: 'inviteBorrower', method: 'post', path: '/invitations', scope: 'borrowers:write' },
		summary: 'Makes a personal link for a borrower; the one before stops working.',
		body: api.NewInvitation,
		answers: { 201: ['The link.', api.Invitation], 404: ['No such borrower.'], 409: ['The borrower has joined.'] }
	},
	{
		...{ id: 'listAssignments', method: 'get', path: '/assignments', scope: 'assignments:read' },
		summary: 'Assignments with their status, a page at a time.',
		query: api.AssignmentQuery,
		answers: { 200: ['A page.', api.AssignmentPage] }
	},
	{
		...{ id: 'assign', method: 'post', path: '/assignments', scope: 'assignments:write' },
		summary: 'Assigns a course to borrowers by reference or by segment. Nobody is assigned the same course twice.',
		body: api.NewAssignments,
		answers: { 200: ['How many were assigned, and which references are unknown.', api.Assigned] }
	},
	{
		...{ id: 'reportEvent', method: 'post', path: '/events', scope: 'assignments:write' },
		summary: 'Tells what happened to a borrower, so that your programmes assign what they say.',
		body: api.NewEvent,
		answers: { 200: ['What was assigned.', api.Happened], 404: ['No such borrower.'] }
	},
	{
		...{ id: 'getCompletion', method: 'get', path: '/completions', scope: 'completions:read' },
		summary: 'Whether a borrower has finished an assigned course, as a signed statement: the proof to gate a step on.',
		query: api.CompletionQuery,
		answers: { 200: ['The statement.', api.Completion], 404: ['This course is not assigned to this borrower.'] }
	},
	{
		...{ id: 'getKeys', method: 'get', path: '/jwks.json', scope: undefined },
		summary: 'The public key that statements are verified with (RFC 7517).',
		answers: { 200: ['A set of one key.', z.object({ keys: z.array(z.record(z.string(), z.string())) })] }
	}
];

const problem = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
});
const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
	const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
	return json;
};

/** The OpenAPI 3.1 document of the API at `server`, made from the schemas that validate its requests. */
export function openApi(server: string): Record<string, unknown> {
	const paths: Record<string, Record<string, unknown>> = {};
	for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = describeOperation(operation);
	return {
		openapi: '3.1.0',
		info: {
			title: 'Evenkeel for lenders',
			version: '1',
			description: 'Status and dates only: no answer, mark, note or figure of a borrower, and no other lender.'
		},
		servers: [{ url: `${server}/api/v1` }],
		paths,
		webhooks: Object.fromEntries(webhookEvents.map((event) => [event, { post: describeWebhook(event) }])),
		components: {
			schemas: { Problem: schemaOf(api.Problem, 'output') },
			securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key: `ek_…`.' } }
		}
	};
}

const signature = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
	...{ name, in: 'header', required: true, schema: { type: 'string' } },
	description: 'As Standard Webhooks 1.0 has it (standardwebhooks.com), signed with the secret of the endpoint.'
}));

function describeWebhook(event: (typeof webhookEvents)[number]): Record<string, unknown> {
	return {
		operationId: event,
		parameters: signature,
		requestBody: {
			required: true,
			content: { 'application/json': { schema: schemaOf(payloads[event], 'output') } }
		},
		responses: {
			'2XX': { description: 'Received. Any other answer, or none in ten seconds, is tried again for three days.' }
		}
	};
}

function describeOperation({ id, summary, scope, query, body, answers }: Operation): Record<string, unknown> {
	const told = Object.entries(answers).map(([status, [description, schema]]) => [
		status,
		schema
			? { description, content: { 'application/json': { schema: schemaOf(schema, 'output') } } }
			: problem(description)
	]);
	return {
		operationId: id,
		summary,
		...(scope ? { security: [{ key: [] }], 'x-scope': scope } : { security: [] }),
		parameters: [...(query ? parametersOf(query) : []), ...(body ? [idempotencyKey] : [])],
		...(body && {
			requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } }
		}),
		responses: { ...Object.fromEntries(told), default: problem('What went wrong (RFC 9457).') }
	};
}

const idempotencyKey = {
	name: 'Idempotency-Key',
	in: 'header',
	required: false,
	description: 'Any text of up to 200 characters. The same request with the same key is done once in 24 hours.',
	schema: { type: 'string', maxLength: 200 }
};

function parametersOf(query: z.ZodObject): Record<string, unknown>[] {
	const { properties = {}, required = [] } = schemaOf(query, 'input') as {
		properties?: Record<string, { description?: string }>;
		required?: string[];
	};
	return Object.entries(properties).map(([name, { description, ...schema }]) => ({
		...{ name, in: 'query', required: required.includes(name), schema },
		...(description && { description })
	}));
}
