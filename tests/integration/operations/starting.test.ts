import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { newDatabaseSettings, newFolder, serve, type Ended, type Folder } from './server';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** One clear line, exit code 1, nothing of how the code is made. */
function expectOneLine({ code, out, err }: Ended, line: RegExp): void {
	expect(err.trim()).toMatch(line);
	expect(err.trim().split('\n')).toHaveLength(1);
	expect(out).toBe('');
	expect(code).toBe(1);
}

const edit = (file: string, change: (source: string) => string) =>
	writeFileSync(file, change(readFileSync(file, 'utf8')));

describe('starting', () => {
	it('prints one line with the address, and starts again on the data of the last time', async () => {
		const folder = newFolder();
		const settings = await newDatabaseSettings();
		for (const time of ['first', 'second']) {
			const server = serve(folder, settings);
			const address = await server.address;
			expect((await fetch(`${address}/readyz`)).status, time).toBe(200);
			const { out, err, code } = await server.stop();
			expect([out, err, code], time).toEqual([`Evenkeel is at ${address}\n`, '', 0]);
		}
	});

	it('publishes a changed lesson without a new build', async () => {
		const folder = newFolder();
		const settings = await newDatabaseSettings();
		await serveOnce(folder, settings);
		edit(folder.content('courses/before-you-borrow/course.yaml'), (source) =>
			source.replace(/en: Before you borrow/i, 'en: Before anyone borrows')
		);
		expect(await serveOnce(folder, settings)).toContain('Before anyone borrows');
	});

	it('names file, line and mend of a lesson that cannot be read', async () => {
		const folder = newFolder();
		edit(
			folder.content('courses/before-you-borrow/need-want-wait.en.md'),
			(source) => `${source}\n:::nothing\nText\n:::\n`
		);
		const { ended } = serve(folder, await newDatabaseSettings());
		expectOneLine(await ended, /^src\/content\/courses\/before-you-borrow\/need-want-wait\.en\.md:\d+: .+nothing/);
	});

	it('names file, line and mend of data that is not YAML', async () => {
		const folder = newFolder();
		edit(folder.content('glossary.yaml'), (source) => `${source}\n- id: "unclosed\n`);
		const { ended } = serve(folder, await newDatabaseSettings());
		expectOneLine(await ended, /^src\/content\/glossary\.yaml:\d+: .+/);
	});

	it('names a setting that is wrong', async () => {
		expectOneLine(await serve(newFolder(), { PORT: '80a' }).ended, /^PORT must be a whole number from 0 to 65535\.$/);
	});

	it('says that the data folder cannot be written', async () => {
		const folder = newFolder();
		const file = join(folder.path, 'file');
		writeFileSync(file, '');
		const { ended } = serve(folder, { DATA_DIR: join(file, 'data') });
		expectOneLine(await ended, /^DATA_DIR \S+\/file\/data cannot be written: /);
	});

	it('says that the port is taken', async () => {
		const other = createServer();
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
		const { port } = other.address() as AddressInfo;
		const { ended } = serve(newFolder(), { PORT: String(port) });
		expectOneLine(await ended, new RegExp(`^PORT ${port} on 127\\.0\\.0\\.1 is taken\\. Set PORT to another one\\.$`));
		other.close();
	});

	it('refuses a database that a newer version has changed', async () => {
		const folder = newFolder();
		const settings = await newDatabaseSettings();
		await serveOnce(folder, settings);
		await comeFromTheFuture(folder, settings['DATABASE_URL']);
		expectOneLine(await serve(folder, settings).ended, /made by a newer Evenkeel\. Update the program/);
	});

	it('says that a file is not a database', async () => {
		const folder = newFolder();
		writeFileSync(join(folder.path, 'evenkeel.sqlite'), 'x'.repeat(8192));
		const { ended } = serve(folder, { DATA_DIR: '.' });
		expectOneLine(await ended, /^The database in DATA_DIR \. cannot be opened: file is not a database$/);
	});

	it('says that no PostgreSQL answers, and keeps its password to itself', async () => {
		const { ended } = serve(newFolder(), { DATABASE_URL: 'postgres://wei:secret-word@127.0.0.1:9/evenkeel' });
		const how = await ended;
		expectOneLine(how, /^The database of DATABASE_URL cannot be opened: .*ECONNREFUSED/);
		expect(how.err).not.toContain('secret-word');
	});

	it.runIf(process.env['DATABASE_URL'])('says that PostgreSQL refuses the password, without it', async () => {
		const { DATABASE_URL = '' } = await newDatabaseSettings();
		const wrong = Object.assign(new URL(DATABASE_URL), { password: 'secret-word' }).href;
		const how = await serve(newFolder(), { DATABASE_URL: wrong }).ended;
		expectOneLine(how, /^The database of DATABASE_URL cannot be opened: password authentication failed/);
		expect(how.err).not.toContain('secret-word');
	});
});

/** Starts, reads the list of courses, and stops. */
async function serveOnce(folder: Folder, settings: Record<string, string>): Promise<string> {
	const server = serve(folder, settings);
	const page = await (await fetch(`${await server.address}/en/courses`)).text();
	await server.stop();
	return page;
}

async function comeFromTheFuture({ path }: Folder, url: string | undefined): Promise<void> {
	const values = `(hash, created_at) VALUES ('of tomorrow', 99999999999999)`;
	if (url) {
		const client = new pg.Client({ connectionString: url });
		await client.connect();
		await client.query(`INSERT INTO drizzle.__drizzle_migrations ${values}`);
		await client.end();
	} else {
		const database = new Sqlite(join(path, 'data/evenkeel.sqlite'));
		database.exec(`INSERT INTO __drizzle_migrations ${values}`);
		database.close();
	}
}
