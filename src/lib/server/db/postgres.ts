import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool, type PoolClient } from 'pg';
import { refuseNewer } from './newer.ts';
import * as schema from './schema/index.ts';
import type { Database, Db } from './types.ts';

/** Any number that only Evenkeel uses: two servers that start together migrate one after the other. */
const MIGRATION_LOCK = 7_391_442;
const RETRIES = 8;

/** Opens and migrates a PostgreSQL database. */
export async function openPostgres(url: string, migrationsFolder: string): Promise<Database> {
	const pool = new Pool({ connectionString: url, max: 20, connectionTimeoutMillis: 5000 });
	try {
		const client = await pool.connect();
		try {
			await migrateLocked(client, migrationsFolder);
		} finally {
			client.release();
		}
	} catch (error) {
		await pool.end();
		throw error;
	}
	const db = drizzle(pool, { schema, casing: 'snake_case' });
	return {
		read: db as unknown as Db,
		transaction: (work) =>
			retrying(() => db.transaction((tx) => work(tx as unknown as Db), { isolationLevel: 'serializable' })),
		close: () => pool.end()
	};
}

async function migrateLocked(client: PoolClient, migrationsFolder: string): Promise<void> {
	await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
	try {
		const found = await client.query("SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS has");
		const applied = found.rows[0]?.has
			? (await client.query('SELECT max(created_at) AS at FROM drizzle.__drizzle_migrations')).rows[0]
			: undefined;
		refuseNewer(applied, migrationsFolder);
		await migrate(drizzle(client), { migrationsFolder });
	} finally {
		await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
	}
}

/** Serializable transactions that met another writer are run again, as the PostgreSQL manual asks (13.2.3). */
async function retrying<T>(run: () => Promise<T>, tries = RETRIES): Promise<T> {
	try {
		return await run();
	} catch (error) {
		if (tries === 0 || !isConflict(error)) throw error;
		return retrying(run, tries - 1);
	}
}

function isConflict(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if ('code' in error && (error.code === '40001' || error.code === '40P01')) return true;
	return isConflict(error.cause);
}
