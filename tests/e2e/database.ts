import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { join } from 'node:path';

/** Rows of the database that the server under test uses; `$1`, `$2` … stand for the values. */
export async function rows(query: string, ...values: readonly unknown[]): Promise<Record<string, unknown>[]> {
	const url = process.env['EVENKEEL_E2E_DATABASE_URL'];
	return url ? fromPostgres(url, query, values) : fromSqlite(query, values);
}

function fromSqlite(query: string, values: readonly unknown[]): Record<string, unknown>[] {
	const database = new Sqlite(join(process.env['EVENKEEL_E2E_DATA'] ?? '', 'evenkeel.sqlite'));
	try {
		const statement = database.prepare<unknown[], Record<string, unknown>>(query.replace(/\$\d+/g, '?'));
		return statement.reader ? statement.all(...values) : (statement.run(...values), []);
	} finally {
		database.close();
	}
}

async function fromPostgres(url: string, query: string, values: readonly unknown[]) {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query(query, [...values])).rows;
	} finally {
		await client.end();
	}
}
