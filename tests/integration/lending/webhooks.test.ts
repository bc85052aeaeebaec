import { webhookEvents, type WebhookEvent } from '$lib/lending/webhook-events';
import { certificates, enrolments, learners, webhookDeliveries, webhookMessages } from '$lib/server/db/schema';
import { assignCourse } from '$lib/server/lending/assign';
import { addBorrowers, deleteBorrower } from '$lib/server/lending/borrowers';
import { leaveLender } from '$lib/server/lending/invitations';
import { openSecrets } from '$lib/server/lending/secrets';
import { deliverTo, dueEndpoints, type Courier } from '$lib/server/lending/webhooks/deliver';
import { countDeliveries, deliveriesOf, replay, sendTest } from '$lib/server/lending/webhooks/deliveries';
import {
	deleteEndpoint,
	endpointById,
	makeEndpoint,
	pauseEndpoint,
	rotateWebhookSecret,
	showWebhookSecret
} from '$lib/server/lending/webhooks/endpoints';
import { tellAssigned } from '$lib/server/lending/webhooks/outbox';
import { sweep } from '$lib/server/lending/webhooks/sweep';
import { startWebhooks } from '$lib/server/lending/webhooks/worker';
import { eq } from 'drizzle-orm';
import { createHmac } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { begun } from '../accounts/account';
import { newMember, type TestContext } from '../context';
import { newDatabase } from '../database';
import { borrower, joins, newBorrower, newLender, type Lender } from './lender';

const database = await newDatabase();
const secrets = openSecrets(mkdtempSync(join(tmpdir(), 'evenkeel-test-')));
const poll = { timeout: 10_000 };
const forever = new AbortController().signal;

interface Came {
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
	readonly status: number;
}

/** A receiver on this machine that answers the request of each number as `answer` says. */
async function receiver(answer: (number: number) => number = () => 204) {
	const came: Came[] = [];
	const server = createServer((request, response) => {
		const pieces: Buffer[] = [];
		request.on('data', (piece: Buffer) => pieces.push(piece));
		request.on('end', () => {
			const status = answer(came.length + 1);
			came.push({ headers: request.headers, body: Buffer.concat(pieces).toString('utf8'), status });
			response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	servers.push(server);
	return { came, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}
const servers: ReturnType<typeof createServer>[] = [];
afterAll(async () => {
	for (const server of servers) server.close();
	await database.close();
});

async function endpoint({ ctx, party }: Lender, url: string, events: readonly WebhookEvent[] = webhookEvents) {
	const made = await makeEndpoint(ctx, party, { url, events }, true);
	if ('problem' in made) throw new Error(made.problem);
	return made.id;
}

const courierOf = ({ ctx }: Lender, allowPrivate = true): Courier => ({
	...{ database, now: ctx.now, secrets, allowPrivate, stop: forever }
});

const types = (came: readonly Came[]) => came.map(({ body }) => String(JSON.parse(body).type)).sort();
const later = ({ ctx }: Lender, seconds: number) => (ctx.at = new Date(ctx.at.getTime() + seconds * 1000));
const statesOf = async (id: string) =>
	database.read.select().from(webhookDeliveries).where(eq(webhookDeliveries.endpointId, id));

const verifies = ({ headers, body }: Came, secret: string) => {
	const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
	const told = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
	const right = `v1,${createHmac('sha256', key).update(told).digest('base64')}`;
	return String(headers['webhook-signature']).split(' ').includes(right);
};

/** A borrower who has joined, with the tiny course to do. */
async function joined(lender: Lender, reference: string): Promise<{ id: string; learner: TestContext }> {
	const id = await newBorrower(lender, reference);
	await assignCourse(lender.ctx, lender.party, { course: 'tiny', days: 7, borrowers: [id] });
	const learner = await newMember(database);
	await joins(lender, id, learner);
	return { id, learner };
}

describe('the outbox', () => {
	it('holds what happened, for those endpoints of the organisation that asked for it', async () => {
		const [lender, other] = [await newLender(database), await newLender(database, '别家')];
		const { url } = await receiver();
		const all = await endpoint(lender, url);
		const some = await endpoint(lender, url, ['borrower.joined']);
		const foreign = await endpoint(other, url);
		await joined(lender, 'A-1');
		expect((await deliveriesOf(lender.ctx, lender.party, all)).map(({ type }) => type).sort()).toEqual([
			...['assignment.created', 'borrower.joined']
		]);
		expect((await deliveriesOf(lender.ctx, lender.party, some)).map(({ type }) => type)).toEqual(['borrower.joined']);
		expect(await statesOf(foreign)).toEqual([]);
		expect(await deliveriesOf(other.ctx, other.party, all)).toEqual([]);
	});

	it('is rolled back with what happened', async () => {
		const lender = await newLender(database);
		const { url } = await receiver();
		const id = await endpoint(lender, url);
		const borrowerId = await newBorrower(lender, 'A-1');
		const at = lender.ctx.now();
		const row = { id: 'x', organisationId: lender.id, borrowerId, courseId: 'tiny', assignedAt: at, dueAt: at };
		const undone = database.transaction(async (tx) => {
			await tellAssigned(tx, lender.ctx, lender.party, [row]);
			throw new Error('undone');
		});
		await expect(undone).rejects.toThrow('undone');
		expect(await statesOf(id)).toEqual([]);
	});
});

describe('a delivery', () => {
	it('is signed, carries no name, and is accounted for', async () => {
		const lender = await newLender(database);
		const { url, came } = await receiver();
		const id = await endpoint(lender, url, ['assignment.created']);
		const borrowerId = await newBorrower(lender, 'A-1', { name: '林小禾', contact: 'lin@example.com' });
		await assignCourse(lender.ctx, lender.party, { course: 'tiny', days: 7, borrowers: [borrowerId] });
		expect(await dueEndpoints(courierOf(lender))).toContain(id);
		await deliverTo(courierOf(lender), id);
		const secret = await showWebhookSecret(lender.ctx, secrets, lender.party, id);
		expect(came).toHaveLength(1);
		expect(came.every((each) => verifies(each, secret ?? ''))).toBe(true);
		expect(JSON.parse(came[0]?.body ?? '')).toMatchObject({ data: { reference: 'A-1', course: 'tiny' } });
		expect(came[0]?.body).not.toMatch(/林小禾|example/);
		expect(await statesOf(id)).toMatchObject([{ state: 'delivered', tries: 1, lastResult: '204', nextAt: null }]);
		expect(await dueEndpoints(courierOf(lender))).not.toContain(id);
	});

	it('reaches a receiver that fails one in ten: nothing is lost and nothing accounted twice', async () => {
		const lender = await newLender(database);
		const { url, came } = await receiver((number) => (number % 10 === 0 ? 503 : 200));
		const id = await endpoint(lender, url);
		const many = Array.from({ length: 600 }, (_, i) => borrower(`B-${i}`));
		await addBorrowers(lender.ctx, lender.party, many);
		await assignCourse(lender.ctx, lender.party, { course: 'tiny', days: 7 });
		for (const wait of [0, 1, 3, 8, 20, 60]) {
			later(lender, wait);
			// Two processes at the same time.
			await Promise.all([deliverTo(courierOf(lender), id), deliverTo(courierOf(lender), id)]);
		}
		const accounts = await statesOf(id);
		expect(await countDeliveries(lender.ctx, lender.party, id)).toEqual({ waiting: 0, delivered: 600, failed: 0 });
		expect(accounts.reduce((sum, { tries }) => sum + tries, 0)).toBe(came.length);
		const taken = came.filter(({ status }) => status === 200).map(({ headers }) => headers['webhook-id']);
		expect(taken).toHaveLength(600);
		expect(new Set(taken).size).toBe(600);
	});

	it('that a process left unfinished is made again, and accounted once', async () => {
		const lender = await newLender(database);
		const { url, came } = await receiver();
		const id = await endpoint(lender, url);
		await newBorrower(lender, 'A-1');
		await assignCourse(lender.ctx, lender.party, { course: 'tiny', days: 7 });
		const stopped = new AbortController();
		const until = new Date(lender.ctx.at.getTime() + 60_000);
		await database.transaction((tx) =>
			tx.update(webhookDeliveries).set({ nextAt: until }).where(eq(webhookDeliveries.endpointId, id))
		);
		await deliverTo(courierOf(lender), id);
		expect(came).toHaveLength(0);
		later(lender, 61);
		stopped.abort();
		await deliverTo({ ...courierOf(lender), stop: stopped.signal }, id);
		expect(came).toHaveLength(0);
		await deliverTo(courierOf(lender), id);
		expect(await statesOf(id)).toMatchObject([{ state: 'delivered', tries: 1 }]);
	});

	it('fails after three days, and is sent again with the same id when asked to', async () => {
		const lender = await newLender(database);
		let status = 500;
		const { url, came } = await receiver(() => status);
		const id = await endpoint(lender, url);
		await newBorrower(lender, 'A-1');
		await assignCourse(lender.ctx, lender.party, { course: 'tiny', days: 30 });
		for (let hours = 0; hours < 14; hours++) {
			await deliverTo(courierOf(lender), id);
			later(lender, 23 * 3600);
		}
		expect(await statesOf(id)).toMatchObject([{ state: 'failed', tries: 14, lastResult: '500' }]);
		status = 200;
		expect(await replay(lender.ctx, lender.party, id, 'failed')).toBe(1);
		expect(await replay(lender.ctx, lender.party, id, 'failed')).toBe(0);
		await deliverTo(courierOf(lender), id);
		const [only] = await statesOf(id);
		expect(only).toMatchObject({ state: 'delivered', tries: 15, lastResult: '200' });
		expect(new Set(came.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
		const stranger = await newLender(database, '别家');
		expect(await replay(stranger.ctx, stranger.party, id, only?.id ?? '')).toBe(0);
		expect(await replay(lender.ctx, lender.party, id, only?.id ?? '')).toBe(1);
	});

	it('follows no redirect', async () => {
		const lender = await newLender(database);
		const { url, came } = await receiver(() => 302);
		const id = await endpoint(lender, url);
		expect(await sendTest(lender.ctx, { secrets, allowPrivate: true }, lender.party, id)).toBe(true);
		expect(came).toHaveLength(1);
		expect(await statesOf(id)).toMatchObject([{ state: 'waiting', tries: 1, lastResult: '302' }]);
	});

	it('does not reach an address that is not public, unless the operator allows it', async () => {
		const lender = await newLender(database);
		const { url, came } = await receiver();
		const port = new URL(url).port;
		for (const to of [url, `https://127.0.0.1:${port}/`, `https://localhost:${port}/`]) {
			const id = await endpoint(lender, to);
			await sendTest(lender.ctx, { secrets, allowPrivate: false }, lender.party, id);
			expect(await statesOf(id)).toMatchObject([{ state: 'waiting', lastResult: 'private' }]);
		}
		expect(came).toHaveLength(0);
		const wish = (to: string) => makeEndpoint(lender.ctx, lender.party, { url: to, events: webhookEvents }, false);
		expect(await wish('http://example.org/')).toEqual({ problem: 'url_https' });
		expect(await wish('https://192.168.1.1/')).toEqual({ problem: 'url_private' });
		expect(await wish('https://[::1]/')).toEqual({ problem: 'url_private' });
	});

	it('waits while its endpoint is paused', async () => {
		const lender = await newLender(database);
		const { url, came } = await receiver();
		const id = await endpoint(lender, url);
		await pauseEndpoint(lender.ctx, lender.party, id, true);
		await newBorrower(lender, 'A-1');
		await assignCourse(lender.ctx, lender.party, { course: 'tiny', days: 7 });
		await deliverTo(courierOf(lender), id);
		expect(came).toHaveLength(0);
		await pauseEndpoint(lender.ctx, lender.party, id, false);
		await deliverTo(courierOf(lender), id);
		expect(came).toHaveLength(1);
	});
});

describe('a secret', () => {
	it('that was replaced signs beside the new one for a day', async () => {
		const lender = await newLender(database);
		const { url, came } = await receiver();
		const id = await endpoint(lender, url);
		const older = (await showWebhookSecret(lender.ctx, secrets, lender.party, id)) ?? '';
		const newer = (await rotateWebhookSecret(lender.ctx, secrets, lender.party, id)) ?? '';
		expect(newer).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
		expect(newer).not.toBe(older);
		const test = () => sendTest(lender.ctx, { secrets, allowPrivate: true }, lender.party, id);
		await test();
		later(lender, 24 * 3600 + 1);
		await test();
		expect(came.map((each) => [verifies(each, older), verifies(each, newer)])).toEqual([
			[true, true],
			[false, true]
		]);
		const stranger = await newLender(database, '别家');
		expect(await showWebhookSecret(stranger.ctx, secrets, stranger.party, id)).toBeUndefined();
		expect(await endpointById(stranger.ctx, stranger.party, id)).toBeUndefined();
		await deleteEndpoint(stranger.ctx, stranger.party, id);
		expect(await endpointById(lender.ctx, lender.party, id)).toBeDefined();
	});
});

describe('what is found by looking', () => {
	it('tells once that a course was started, finished, certified, revoked, and is overdue', async () => {
		const lender = await newLender(database);
		const { url, came } = await receiver();
		const id = await endpoint(lender, url);
		const { learner } = await joined(lender, 'A-1');
		await joined(lender, 'A-2');
		const enrolmentId = await begun(learner, learner.actor.learnerId ?? '');
		const look = async () => {
			came.length = 0;
			await Promise.all([sweep(lender.ctx, forever), sweep(lender.ctx, forever)]);
			await deliverTo(courierOf(lender), id);
			return types(came);
		};
		expect(await look()).toEqual([
			...['assignment.created', 'assignment.created', 'assignment.started', 'borrower.joined', 'borrower.joined']
		]);
		expect(await look()).toEqual([]);
		later(lender, 60);
		const finishedAt = lender.ctx.now();
		const [enrolment] = await database.transaction((tx) =>
			tx.update(enrolments).set({ finishedAt }).where(eq(enrolments.id, enrolmentId)).returning()
		);
		const courseVersionId = enrolment?.courseVersionId ?? '';
		const certificate = {
			...{ id: lender.ctx.newId(), learnerId: learner.actor.learnerId ?? null, courseId: 'tiny', courseVersionId },
			...{ courseTitle: { 'zh-Hans': '小课', 'zh-Hant': '小課', en: 'Tiny' }, outcomes: [], issuedAt: finishedAt }
		};
		await database.transaction((tx) => tx.insert(certificates).values(certificate));
		expect(await look()).toEqual(['assignment.completed', 'certificate.issued']);
		later(lender, 9 * 24 * 3600);
		expect(await look()).toEqual(['assignment.overdue']);
		const revoked = { revokedAt: lender.ctx.now(), revokedReason: 'x' };
		await database.transaction((tx) => tx.update(certificates).set(revoked).where(eq(certificates.id, certificate.id)));
		expect(await look()).toEqual(['certificate.revoked']);
		expect(await look()).toEqual([]);
	});

	it('does not tell what happened before the endpoint was there', async () => {
		const lender = await newLender(database);
		const { learner } = await joined(lender, 'A-1');
		await begun(learner, learner.actor.learnerId ?? '');
		later(lender, 3600);
		const { url } = await receiver();
		const id = await endpoint(lender, url);
		await sweep(lender.ctx, forever);
		expect(await statesOf(id)).toEqual([]);
	});
});

describe('one who leaves', () => {
	it('is told of as withdrawn, and what waited of their learning is gone', async () => {
		const lender = await newLender(database);
		const { url, came } = await receiver();
		const id = await endpoint(lender, url, ['borrower.joined', 'assignment.started', 'borrower.withdrawn']);
		const { id: borrowerId, learner } = await joined(lender, 'A-1');
		await begun(learner, learner.actor.learnerId ?? '');
		await sweep(lender.ctx, forever);
		await leaveLender(learner, borrowerId);
		await sweep(lender.ctx, forever);
		await deliverTo(courierOf(lender), id);
		expect(types(came)).toEqual(['borrower.withdrawn']);
	});

	it('with their whole account is told of once, and a deleted borrower is forgotten', async () => {
		const lender = await newLender(database);
		const { url, came } = await receiver();
		const id = await endpoint(lender, url, ['borrower.withdrawn']);
		const { id: borrowerId, learner } = await joined(lender, 'A-1');
		await database.transaction((tx) => tx.delete(learners).where(eq(learners.id, learner.actor.learnerId ?? '')));
		await sweep(lender.ctx, forever);
		await sweep(lender.ctx, forever);
		await deliverTo(courierOf(lender), id);
		expect(types(came)).toEqual(['borrower.withdrawn']);
		await deleteBorrower(lender.ctx, lender.party, borrowerId);
		const kept = await database.read
			.select()
			.from(webhookMessages)
			.where(eq(webhookMessages.organisationId, lender.id));
		expect(kept).toEqual([]);
	});
});

describe('the worker', () => {
	it('sends what is due, and puts back what the stop of the server breaks off', async () => {
		const own = await newDatabase();
		const lender = await newLender(own);
		const { url, came } = await receiver();
		const silent = createServer(() => undefined);
		servers.push(silent);
		await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
		const good = await endpoint(lender, url);
		const mute = await endpoint(lender, `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`);
		const asked = new Promise((resolve) => silent.once('request', resolve));
		await newBorrower(lender, 'A-1');
		await assignCourse(lender.ctx, lender.party, { course: 'tiny', days: 7 });
		const worker = startWebhooks({ database: own, secrets, allowPrivate: true });
		await asked;
		await expect.poll(async () => (await countDeliveries(lender.ctx, lender.party, good)).delivered, poll).toBe(1);
		await worker.stop();
		expect(came).toHaveLength(1);
		const [left] = await deliveriesOf(lender.ctx, lender.party, mute);
		expect(left).toMatchObject({ state: 'waiting', tries: 0 });
		expect(left?.nextAt?.getTime()).toBeLessThanOrEqual(Date.now());
		await own.close();
	});
});
