import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { newDatabaseSettings, newFolder, serve, type Folder } from './server';

vi.setConfig({ testTimeout: 60_000 });

const demo = { EVENKEEL_DEMO: '1' };
const passwordIn = (out: string) => /password {2}(\S+) {2}as/.exec(out)?.[1] ?? '';

/** Signs in by the form; gives what reads pages with that session. */
async function signIn(address: string, email: string, password: string) {
	const answer = await fetch(`${address}/en/account/sign-in`, {
		method: 'POST',
		headers: { accept: 'text/html', origin: address },
		body: new URLSearchParams({ email, password }),
		redirect: 'manual'
	});
	const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
	return async (path: string) => (await fetch(address + path, { headers: { cookie: cookie.join('; ') } })).text();
}

describe('a demonstration', () => {
	it('prints the same sign-ins at each start, and every page says what it is', async () => {
		const folder = newFolder();
		const settings = { ...demo, ...(await newDatabaseSettings()) };
		const first = serve(folder, settings);
		const address = await first.address;
		expect(await (await fetch(`${address}/en`)).text()).toContain('A demonstration:');
		const password = passwordIn((await first.stop()).out);

		const again = serve(folder, settings);
		const there = await again.address;
		const halfway = await signIn(there, 'halfway@demo.example', password);
		expect(await halfway('/en/courses/before-you-borrow')).toMatch(/2 of 5/);
		const certified = await signIn(there, 'certified@demo.example', password);
		const certificate = /\/en\/certificates\/([a-z2-7]{20})/.exec(await certified('/en/certificates'))?.[1];
		const operator = await signIn(there, 'operator@demo.example', password);
		expect(await operator(`/en/verify/${certificate}`)).toContain('name="confirmation"');
		expect(passwordIn((await again.stop()).out)).toBe(password);
	});

	it('keeps apart from real data', async () => {
		const [shown, real] = [newFolder(), newFolder()];
		const settings = await newDatabaseSettings();
		const other = await newDatabaseSettings();
		await startAndStop(shown, { ...demo, ...settings });
		const normal = await serve(shown, settings).ended;
		expect(normal.err).toMatch(/^DATA_DIR \.\/data holds a demonstration\. .+\n$/);
		expect(normal.code).toBe(1);

		await signUpAt(real, other);
		const demonstrated = await serve(real, { ...demo, ...other }).ended;
		expect(demonstrated.err).toMatch(/^This database holds real accounts; .+\n$/);
		expect(demonstrated.code).toBe(1);
	});
});

describe('making someone an operator', () => {
	it('takes a confirmed account only', async () => {
		const folder = newFolder();
		const settings = { ...demo, ...(await newDatabaseSettings()) };
		await startAndStop(folder, settings);
		const run = (...args: string[]) =>
			spawnSync(process.execPath, [resolve('src/cli/operator.ts'), ...args], {
				cwd: folder.path,
				encoding: 'utf8',
				env: { ...process.env, DATABASE_URL: '', ...settings }
			});
		expect(run('new@demo.example').stdout).toBe('new@demo.example is now an operator.\n');
		expect(run('--remove', 'new@demo.example').stdout).toBe('new@demo.example is no longer an operator.\n');
		expect(run('nobody@demo.example')).toMatchObject({
			status: 1,
			stderr: 'nobody@demo.example has no confirmed account here. Sign up first.\n'
		});
	});
});

async function startAndStop(folder: Folder, settings: Record<string, string>): Promise<void> {
	const server = serve(folder, settings);
	await server.address;
	await server.stop();
}

async function signUpAt(folder: Folder, settings: Record<string, string>): Promise<void> {
	const server = serve(folder, settings);
	const address = await server.address;
	await fetch(`${address}/en/account/sign-up`, {
		method: 'POST',
		headers: { accept: 'text/html', origin: address },
		body: new URLSearchParams({ name: 'Wei', email: 'wei@example.com', password: 'a kettle on a small boat' })
	});
	await server.stop();
}
