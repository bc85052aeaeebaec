import { sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Rows whose column begins with `text`, whatever marks it holds. */
export const beginsWith = (column: SQLiteColumn, text: string): SQL =>
	sql`${column} like ${`${literally(text)}%`} escape '\\'`;

/** Rows whose column holds `text` anywhere. */
export const holds = (column: SQLiteColumn, text: string): SQL =>
	sql`${column} like ${`%${literally(text)}%`} escape '\\'`;
