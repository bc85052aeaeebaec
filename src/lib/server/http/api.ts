import { can } from '$lib/accounts/can';
import type { Scope } from '$lib/lending/scopes';
import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { app } from '../app';
import { idempotently, type Answer } from '../lending/idempotency';
import { partyOfKey, type KeyParty } from '../lending/keys';
import { countRequest, type Allowance } from './api-limit';

/** An expected failure of a request; becomes problem details (RFC 9457). */
export class ApiProblem extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		readonly detail: string,
		readonly errors?: readonly { readonly path: string; readonly code: string }[]
	) {
		super(detail);
	}
}

const titles: Readonly<Record<number, string>> = {
	400: 'The request is not valid',
	401: 'No valid key',
	403: 'This key may not do that',
	404: 'Not found',
	409: 'In conflict with what is there',
	413: 'Too large',
	429: 'Too many requests',
	500: 'Something went wrong here'
};

const largestBody = 10 * 1024 * 1024;

/** Serves what a key may do: checks key, scope and rate, then answers JSON; problems as problem details. */
export async function serveApi(
	event: RequestEvent,
	scope: Scope,
	work: (party: KeyParty) => Promise<Answer>
): Promise<Response> {
	let allowance: Allowance | undefined;
	try {
		const party = await keyOf(event);
		allowance = countRequest(party.keyId, Date.now());
		if (allowance.remaining < 0) throw new ApiProblem(429, 'rate_limited', 'Wait, then try again.');
		if (!party.scopes.includes(scope)) throw new ApiProblem(403, 'scope_missing', `The key lacks the scope ${scope}.`);
		const { status, body } = await work(party);
		return answer(status, body, allowance);
	} catch (error) {
		if (error instanceof ApiProblem) return problemResponse(error, allowance);
		throw error;
	}
}

async function keyOf(event: RequestEvent): Promise<KeyParty> {
	const { ctx } = event.locals;
	const [, secret] = /^Bearer (ek_[a-z2-7]{40})$/.exec(event.request.headers.get('authorization') ?? '') ?? [];
	const party =
		can(ctx.actor, 'read the API’s description') && secret && (await partyOfKey(ctx, secret, event.getClientAddress()));
	if (!party)
		throw new ApiProblem(401, 'key_invalid', 'Send a live key as “Authorization: Bearer ek_…”. An owner makes keys.');
	return party;
}

/** As `serveApi` for what changes something: with an idempotency key it is done once. */
export async function serveChange<S extends z.ZodType>(
	event: RequestEvent,
	scope: Scope,
	schema: S,
	work: (party: KeyParty, body: z.output<S>) => Promise<Answer>
): Promise<Response> {
	return serveApi(event, scope, async (party) => {
		const text = await bodyOf(event.request);
		const body = checked(schema, parsed(text));
		const key = event.request.headers.get('idempotency-key');
		if (key === null) return work(party, body);
		if (key === '' || key.length > 200)
			throw new ApiProblem(400, 'idempotency_key_invalid', 'An idempotency key has 1 to 200 characters.');
		const request = `${event.request.method} ${event.url.pathname}\n${text}`;
		const { lendingSecrets: secrets } = app();
		const done = await idempotently(event.locals.ctx, party, { key, request, secrets }, () =>
			answering(() => work(party, body))
		);
		if (done === 'other_body')
			throw new ApiProblem(409, 'idempotency_key_reused', 'This idempotency key came with another request before.');
		if (done === 'under_way')
			throw new ApiProblem(409, 'request_under_way', 'The first request with this key is still being done.');
		return done;
	});
}

/** A problem is an answer too: the same request with the same key gets it again. */
async function answering(work: () => Promise<Answer>): Promise<Answer> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof ApiProblem) return { status: error.status, body: problemOf(error) };
		throw error;
	}
}

async function bodyOf(request: Request): Promise<string> {
	const text = await request.text();
	if (text.length > largestBody) throw new ApiProblem(413, 'too_large', 'A request has at most 10 MB.');
	return text;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new ApiProblem(400, 'not_json', 'The body must be JSON in UTF-8.');
	}
}

/** What a schema makes of a body or of an address's query; each thing that doesn't fit is named. */
function checked<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
	const { success, data, error } = schema.safeParse(given);
	if (success) return data;
	const errors = error.issues.map(({ path, message, code }) => ({
		path: path.join('.'),
		code: /^[a-z_]+$/.test(message) ? message : code
	}));
	throw new ApiProblem(
		400,
		'invalid',
		error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
		errors
	);
}

export const queryOf = <S extends z.ZodObject>(event: RequestEvent, schema: S): z.output<S> =>
	checked(schema, Object.fromEntries(event.url.searchParams));

const problemOf = ({ status, code, detail, errors }: ApiProblem) => ({
	type: 'about:blank',
	title: titles[status] ?? 'Something went wrong',
	status,
	detail,
	code,
	...(errors && { errors })
});

function problemResponse(problem: ApiProblem, allowance: Allowance | undefined): Response {
	const response = answer(problem.status, problemOf(problem), allowance);
	if (problem.status === 401) response.headers.set('www-authenticate', 'Bearer');
	if (problem.status === 429) response.headers.set('retry-after', String(allowance?.resetSeconds ?? 60));
	return response;
}

function answer(status: number, body: unknown, allowance: Allowance | undefined): Response {
	return new Response(JSON.stringify(body), {
		status,
		headers: {
			'content-type': status < 400 ? 'application/json' : 'application/problem+json',
			'cache-control': 'private, no-store',
			...(allowance && {
				'ratelimit-limit': String(allowance.limit),
				'ratelimit-remaining': String(Math.max(0, allowance.remaining)),
				'ratelimit-reset': String(allowance.resetSeconds)
			})
		}
	});
}
