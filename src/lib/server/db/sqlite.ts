import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { refuseNewer } from './newer.ts';
import { WriterQueue } from './queue.ts';
import * as schema from './schema/index.ts';
import type { Database, Db } from './types.ts';

/** Pages in the log (32 MB) before they are moved into the file. The commit that does it is slow, so it is a rare one. */
const PAGES_PER_CHECKPOINT = 8000;

/** Opens (and makes, and migrates) `evenkeel.sqlite` in `folder`. */
export async function openSqlite(folder: string, migrationsFolder: string): Promise<Database> {
	mkdirSync(folder, { recursive: true });
	const file = join(folder, 'evenkeel.sqlite');
	const writer = open(file);
	try {
		migrateSqlite(writer, migrationsFolder);
		const reader = open(file, { readonly: true });
		const queue = new WriterQueue(writer);
		const tx = asDb(writer);
		return {
			read: asDb(reader),
			transaction: (work) => queue.transaction(() => work(tx)),
			async close() {
				await queue.idle();
				reader.close();
				writer.close();
			}
		};
	} catch (error) {
		writer.close();
		throw error;
	}
}

function open(file: string, options: Sqlite.Options = {}): Sqlite.Database {
	const connection = new Sqlite(file, options);
	connection.pragma('busy_timeout = 5000');
	connection.pragma('foreign_keys = ON');
	if (!options.readonly) connection.pragma('journal_mode = WAL');
	connection.pragma('synchronous = FULL');
	connection.pragma(`wal_autocheckpoint = ${PAGES_PER_CHECKPOINT}`);
	connection.pragma('cache_size = -16000');
	return connection;
}

function migrateSqlite(writer: Sqlite.Database, migrationsFolder: string): void {
	const has = writer.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
	const applied = has ? writer.prepare('SELECT max(created_at) AS at FROM __drizzle_migrations').get() : undefined;
	refuseNewer(applied, migrationsFolder);
	migrate(drizzle(writer), { migrationsFolder });
}

/** The driver answers at once; callers await it all the same, as they must on PostgreSQL. */
function asDb(connection: Sqlite.Database): Db {
	return drizzle(connection, { schema, casing: 'snake_case' }) as unknown as Db;
}
