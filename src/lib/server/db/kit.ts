import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';
import { dialect } from './dialect.ts';

/** Column builders that mean the same in both databases. Times are `Date` with milliseconds. */
const sqliteKit = {
	table: lite.sqliteTable,
	text: () => lite.text(),
	int: () => lite.integer(),
	bool: () => lite.integer({ mode: 'boolean' }),
	json: <T>() => lite.text({ mode: 'json' }).$type<T>(),
	timestamp: () => lite.integer({ mode: 'timestamp_ms' }),
	index: lite.index,
	uniqueIndex: lite.uniqueIndex,
	primaryKey: lite.primaryKey
};

const postgresKit = {
	table: pg.pgTable,
	text: () => pg.text(),
	int: () => pg.bigint({ mode: 'number' }),
	bool: () => pg.boolean(),
	/** Not `jsonb`, which sorts keys: a draw derives each number from those before it. */
	json: <T>() => pg.json().$type<T>(),
	timestamp: () => pg.timestamp({ withTimezone: true, precision: 3, mode: 'date' }),
	index: pg.index,
	uniqueIndex: pg.uniqueIndex,
	primaryKey: pg.primaryKey
};

/** TypeScript sees one dialect; the other builds tables of the same shape (docs/decisions/001). */
export const kit = dialect === 'postgres' ? (postgresKit as unknown as typeof sqliteKit) : sqliteKit;
