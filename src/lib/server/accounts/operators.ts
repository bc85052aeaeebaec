import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../db/index.ts';
import { users } from '../db/schema/index.ts';

/** Makes the owner of a confirmed account an operator, or no longer one. False where there is no such account. */
export async function setOperator(database: Database, email: string, isOperator: boolean): Promise<boolean> {
	const confirmed = and(eq(users.email, email.trim().toLowerCase()), isNotNull(users.emailConfirmedAt));
	const changed = await database.transaction((tx) =>
		tx.update(users).set({ isOperator }).where(confirmed).returning({ id: users.id })
	);
	return changed.length > 0;
}
