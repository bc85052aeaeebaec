import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../db/index.ts';
import { learners, users } from '../db/schema/index.ts';

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

/**
 * Gives the owner of a confirmed account more time than others in quizzes with a limit, `percent` of it; it counts from their next
 * attempt. False where there is no such account, or it has not begun to learn.
 */
export async function setExtraTime(database: Database, email: string, percent: number): Promise<boolean> {
	const confirmed = and(eq(users.email, email.trim().toLowerCase()), isNotNull(users.emailConfirmedAt));
	const changed = await database.transaction(async (tx) => {
		const [user] = await tx.select({ id: users.id }).from(users).where(confirmed);
		if (!user) return [];
		const own = eq(learners.userId, user.id);
		return tx.update(learners).set({ extraTimePercent: percent }).where(own).returning({ id: learners.id });
	});
	return changed.length > 0;
}
