import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../db/index.ts';
import { users } from '../db/schema/index.ts';

/** Makes the owner of a confirmed account an operator, or no longer one. False where there is no such account. */
export const setOperator = (database: Database, email: string, isOperator: boolean): Promise<boolean> =>
	change(database, email, { isOperator });

/** Lets the owner of a confirmed account write courses, or no longer. False where there is no such account. */
export const setInstructor = (database: Database, email: string, isInstructor: boolean): Promise<boolean> =>
	change(database, email, { isInstructor });

type Roles = { readonly isOperator: boolean } | { readonly isInstructor: boolean };

async function change(database: Database, email: string, roles: Roles): Promise<boolean> {
	const confirmed = and(eq(users.email, email.trim().toLowerCase()), isNotNull(users.emailConfirmedAt));
	const changed = await database.transaction((tx) =>
		tx.update(users).set(roles).where(confirmed).returning({ id: users.id })
	);
	return changed.length > 0;
}
