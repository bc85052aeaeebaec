import { dialect } from './dialect.ts';
import { openPostgres } from './postgres.ts';
import { courseVersions } from './schema/courses.ts';
import { openSqlite } from './sqlite.ts';
import type { Database } from './types.ts';

export type { Database, Db } from './types.ts';

/** Where the database is: `url` of PostgreSQL when that dialect runs, else the data folder. */
export interface DatabaseSettings {
	readonly dataDir: string;
	readonly url?: string | undefined;
	/** The folder `drizzle/` with one migrations folder a dialect. */
	readonly migrations: string;
}

/** Opens the database and brings its tables up to date. Throws with a message for the operator. */
export function openDatabase({ dataDir, url, migrations }: DatabaseSettings): Promise<Database> {
	if (dialect === 'postgres' && url) return openPostgres(url, `${migrations}/postgres`);
	return openSqlite(dataDir, `${migrations}/sqlite`);
}

/** Whether the database answers. It was migrated when it was opened. */
export async function isReady(database: Database): Promise<boolean> {
	try {
		await database.read.select({ id: courseVersions.id }).from(courseVersions).limit(1);
		return true;
	} catch {
		return false;
	}
}
