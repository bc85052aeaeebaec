import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort, newDatabaseSettings, newFolder, serve } from './server';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** What a browser sends with a form on a page of `address`. */
const fromPage = (address: string) => ({ accept: 'text/html', origin: new URL(address).origin });
const form = (fields: Record<string, string>) => new URLSearchParams(fields);
const signUp = (email: string) => form({ name: '陈小雨', email, password: 'a kettle on a small boat' });

describe('ending', () => {
	it('answers what is under way, takes nothing new, closes the database and leaves with 0', async () => {
		const folder = newFolder();
		const server = serve(folder, await newDatabaseSettings());
		const address = await server.address;
		const posting = beginPost(`${address}/en/account/sign-up`, signUp('slow@example.com').toString());
		await posting.underWay;
		const ended = server.stop();
		await expect.poll(() => fetch(`${address}/healthz`).catch(() => 'refused')).toBe('refused');
		expect(await posting.finish()).toBe(303);
		expect((await ended).code).toBe(0);
		expect(readdirSync(join(folder.path, 'data/mail'))).toHaveLength(1);
		expect(existsSync(join(folder.path, 'data/evenkeel.sqlite-wal'))).toBe(false);
	});
});

/** A post whose head the server has seen and whose body it waits for. */
function beginPost(address: string, body: string) {
	const headers = {
		'content-type': 'application/x-www-form-urlencoded',
		'content-length': String(body.length),
		...fromPage(address),
		expect: '100-continue'
	};
	const posting = request(address, { method: 'POST', headers });
	const status = new Promise<number | undefined>((resolve, reject) => {
		posting.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
	});
	posting.flushHeaders();
	return {
		underWay: new Promise((resolve) => posting.on('continue', resolve)),
		finish: () => (posting.end(body), status)
	};
}

describe('serving', () => {
	let server: ReturnType<typeof serve>;
	let port: string;
	const folder = newFolder();

	beforeAll(async () => {
		// A mail server that nobody runs.
		const settings = { HOST: '0.0.0.0', LOG_LEVEL: 'info', SMTP_URL: 'smtp://wei:secret-word@127.0.0.1:9' };
		server = serve(folder, { ...settings, ...(await newDatabaseSettings()) });
		port = new URL(await server.address).port;
	});
	afterAll(() => server.stop());

	const post = (host: string, path: string, body: URLSearchParams, headers: Record<string, string> = {}) => {
		const address = `http://${host}${path}`;
		return fetch(address, { method: 'POST', body, headers: { ...fromPage(address), ...headers }, redirect: 'manual' });
	};

	it.each(['127.0.0.1', 'localhost', 'the network'])('takes a form at %s', async (name) => {
		const host = name === 'the network' ? new URL(await server.address).host : `${name}:${port}`;
		const answer = await post(host, '/en/account/sign-in', form({ email: 'wei@example.com', password: 'wrong' }));
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain('don’t match');
	});

	it.each(['http://elsewhere.example', 'null'])('refuses a form posted from %s', async (origin) => {
		const fields = form({ email: 'wei@example.com', password: 'wrong' });
		expect((await post(`127.0.0.1:${port}`, '/en/account/sign-in', fields, { origin })).status).toBe(403);
	});

	it('sends the security headers with every response', async () => {
		for (const path of ['/', '/en', '/favicon.svg', '/en/no/such/page', '/healthz', '/en/account']) {
			const { headers } = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
			expect(headers.get('x-content-type-options'), path).toBe('nosniff');
			expect(headers.get('referrer-policy'), path).toBe('same-origin');
			expect(headers.get('permissions-policy'), path).toContain('geolocation=()');
			expect(headers.get('strict-transport-security'), path).toBeNull();
		}
	});

	it('lets no cache on the way keep a page, and nothing keep an account page', async () => {
		const cacheOf = async (path: string) =>
			(await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })).headers.get('cache-control');
		expect(await cacheOf('/en/courses')).toBe('private, no-cache');
		expect(await cacheOf('/en/account/sign-in')).toBe('private, no-store');
		expect(await cacheOf('/en/certificates')).toBe('private, no-store');
	});

	it('signs up while no mail server answers, says so to the operator, and to nobody who it was', async () => {
		const answer = await post(`127.0.0.1:${port}`, '/en/account/sign-up', signUp('unlucky@example.com'));
		expect(answer.headers.get('location')).toBe('/en/account/sign-up?sent');
		await expect.poll(() => server.said()).toContain('a letter could not be sent');
		expect(server.said()).toContain('"code":"ESOCKET"');
		expect(server.said()).not.toMatch(/unlucky|secret-word|kettle/);
	});

	it('logs each request by its route, without address, query or body', async () => {
		await fetch(`http://127.0.0.1:${port}/en/search?q=private-thought`);
		await expect.poll(() => server.said()).toContain('"route":"/[locale=locale]/search"');
		expect(server.said()).not.toContain('private-thought');
		const lines = server
			.said()
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(lines.every(({ time, level, msg }) => time && level && msg)).toBe(true);
	});
});

describe('behind HTTPS', () => {
	it('takes the forms of its public address only, and asks browsers to stay with HTTPS', async () => {
		const PORT = String(await freePort());
		const server = serve(newFolder(), { ORIGIN: 'https://learn.example.org/', PORT, ...(await newDatabaseSettings()) });
		expect(await server.address).toBe('https://learn.example.org');
		const here = `http://127.0.0.1:${PORT}`;
		const { headers } = await fetch(`${here}/healthz`);
		expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
		const signIn = async (page: string) => {
			const body = form({ email: 'wei@example.com', password: 'wrong' });
			return (await fetch(`${here}/en/account/sign-in`, { method: 'POST', headers: fromPage(page), body })).status;
		};
		expect(await signIn('https://learn.example.org')).toBe(400);
		expect(await signIn(here)).toBe(403);
		await server.stop();
	});
});

it('writes letters that come from the public host and follow nobody', async () => {
	const folder = newFolder();
	const server = serve(folder, await newDatabaseSettings());
	const address = await server.address;
	const sending = { method: 'POST', headers: fromPage(address), body: signUp('letter@example.com') };
	await fetch(`${address}/en/account/sign-up`, sending);
	await server.stop();
	const [name = ''] = readdirSync(join(folder.path, 'data/mail'));
	const letter = readFileSync(join(folder.path, 'data/mail', name), 'utf8');
	expect(letter).toContain('From: Evenkeel <no-reply@localhost>');
	expect(letter).toContain('Content-Type: text/plain');
	expect(letter).not.toMatch(/<img|text\/html/);
});
