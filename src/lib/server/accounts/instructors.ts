import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { Db } from '../db';
import { users } from '../db/schema';

/** The id of the person of that address who may write courses; undefined where there is none. */
export async function instructorWith(db: Db, email: string): Promise<string | undefined> {
	const mayWrite = or(eq(users.isInstructor, true), eq(users.isOperator, true));
	const [found] = await db
		.select({ id: users.id })
		.from(users)
		.where(and(eq(users.email, email.trim().toLowerCase()), isNotNull(users.emailConfirmedAt), mayWrite));
	return found?.id;
}

/** What people are called, by id; those whose account is gone are left out. */
export async function namesOf(db: Db, ids: Iterable<string | null>): Promise<ReadonlyMap<string, string>> {
	const wanted = [...new Set(ids)].filter((id) => id !== null);
	if (wanted.length === 0) return new Map();
	const rows = await db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, wanted));
	return new Map(rows.map(({ id, name }) => [id, name]));
}
