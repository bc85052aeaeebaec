import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type * as schema from './schema/index.ts';

/** Queries in either database; every query is awaited, never `.get() .all() .run()`. */
export type Db = BaseSQLiteDatabase<'async', unknown, typeof schema>;

/** One open database. Every write goes through `transaction`; `read` never sees an uncommitted row. */
export interface Database {
	readonly read: Db;
	/** Runs `work` alone among writers; its writes are durable on disk when the promise resolves, undone when it rejects. */
	transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
	close(): Promise<void>;
}
