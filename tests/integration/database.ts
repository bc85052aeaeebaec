import { openDatabase, type Database } from '$lib/server/db';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A new, empty, migrated database of the dialect under test. */
export async function newDatabase(): Promise<Database> {
	const server = process.env['DATABASE_URL'];
	const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-test-'));
	return openDatabase({ dataDir, migrations: 'drizzle', url: server && (await newPostgres(server)) });
}

/** A new, empty database of a PostgreSQL server; gives its address. */
export async function newPostgres(server: string): Promise<string> {
	const name = `t${crypto.randomUUID().replaceAll('-', '')}`;
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	await client.query(`CREATE DATABASE ${name}`);
	await client.end();
	return Object.assign(new URL(server), { pathname: name }).href;
}
