import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { Context } from '../context';
import type { Database } from '../db';
import { prepared } from '../db/prepared';
import { sessions, users } from '../db/schema';
import { hashOfSecret } from '../ids';
import { learnerOf } from './learners';

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof openLucia>;
		DatabaseUserAttributes: Omit<typeof users.$inferSelect, 'id' | 'passwordHash'> & { learnerId: string | undefined };
		DatabaseSessionAttributes: { createdAt: Date; userAgent: string };
	}
}

/** Lucia over our tables; the database knows only the SHA-256 of a session id. */
export function openLucia(database: Database, secure: boolean) {
	return new Lucia(adapterFor(database), {
		sessionExpiresIn: new TimeSpan(30, 'd'),
		sessionCookie: { name: 'evenkeel_session', attributes: { secure, sameSite: 'lax', path: '/' } },
		getUserAttributes: (user) => user,
		getSessionAttributes: ({ createdAt, userAgent }) => ({ createdAt, userAgent })
	});
}

// No join: SQLite would compile it anew at each run, which takes longer than three rows by their keys.
const sessionById = prepared((db) =>
	db
		.select()
		.from(sessions)
		.where(eq(sessions.id, sql.placeholder('id')))
);
const userById = prepared((db) =>
	db
		.select()
		.from(users)
		.where(eq(users.id, sql.placeholder('id')))
);

function adapterFor({ read, transaction }: Database): Adapter {
	return {
		async getSessionAndUser(id) {
			const [session] = await sessionById(read, { id: hashOfSecret(id) });
			if (!session) return [null, null];
			const { userId } = session;
			const [[found], learnerId] = await Promise.all([userById(read, { id: userId }), learnerOf(read, { userId })]);
			if (!found) return [null, null];
			const { passwordHash: _, ...user } = found;
			return [sessionOf(session, id), { id: userId, attributes: { ...user, learnerId } }];
		},
		async getUserSessions(userId) {
			const rows = await read.select().from(sessions).where(eq(sessions.userId, userId));
			return rows.map((row) => sessionOf(row, row.id));
		},
		async setSession({ id, userId, expiresAt, attributes }) {
			await transaction((tx) => tx.insert(sessions).values({ id: hashOfSecret(id), userId, expiresAt, ...attributes }));
		},
		async updateSessionExpiration(id, expiresAt) {
			await transaction((tx) =>
				tx
					.update(sessions)
					.set({ expiresAt })
					.where(eq(sessions.id, hashOfSecret(id)))
			);
		},
		async deleteSession(id) {
			await transaction((tx) => tx.delete(sessions).where(eq(sessions.id, hashOfSecret(id))));
		},
		async deleteUserSessions(userId) {
			await transaction((tx) => tx.delete(sessions).where(eq(sessions.userId, userId)));
		},
		async deleteExpiredSessions() {
			await transaction((tx) => tx.delete(sessions).where(lt(sessions.expiresAt, new Date())));
		}
	};
}

function sessionOf({ userId, expiresAt, createdAt, userAgent }: typeof sessions.$inferSelect, id: string) {
	return { id, userId, expiresAt, attributes: { createdAt, userAgent } };
}

/** The actor's own sessions, the one that asks first, then the newest; `id` is what is stored, not what a cookie carries. */
export async function listSessions({ actor, database, now }: Context) {
	if (actor.type === 'guest') return [];
	const rows = await database.read
		.select()
		.from(sessions)
		.where(and(eq(sessions.userId, actor.userId), gt(sessions.expiresAt, now())));
	return rows
		.map(({ id, createdAt, userAgent }) => ({
			id,
			createdAt,
			userAgent,
			current: id === hashOfSecret(actor.sessionId)
		}))
		.sort((a, b) => Number(b.current) - Number(a.current) || b.createdAt.getTime() - a.createdAt.getTime());
}

/** Ends one session of the actor's own; another person's id does nothing. */
export async function endOwnSession({ actor, database }: Context, id: string): Promise<void> {
	if (actor.type === 'guest') return;
	await database.transaction((tx) =>
		tx.delete(sessions).where(and(eq(sessions.userId, actor.userId), eq(sessions.id, id)))
	);
}

/** Ends every session of the actor, the one that asks included. */
export async function signOutEverywhere({ actor, database }: Context): Promise<void> {
	if (actor.type === 'guest') return;
	await database.transaction((tx) => tx.delete(sessions).where(eq(sessions.userId, actor.userId)));
}
