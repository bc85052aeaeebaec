import type { Actor } from '$lib/accounts/can';
import type { RequestEvent } from '@sveltejs/kit';
import type { User } from 'lucia';
import { learnerOf } from '../accounts/learners';
import type { App } from '../app';
import type { Context } from '../context';
import { randomId } from '../ids';

const guestCookie = 'evenkeel_guest';
const aYear = 365 * 24 * 3600;

/** The context of one request: who asks, by their session or guest cookie, and how they want to read. */
export async function contextOf(event: RequestEvent, app: App): Promise<Context> {
	const { user, session } = await readSession(event, app);
	event.locals.look = { theme: user?.theme ?? 'system', textSize: user?.textSize ?? 'normal' };
	event.locals.jurisdiction = user?.jurisdiction ?? (event.locals.locale === 'zh-Hans' ? 'CN' : 'general');
	const actor = user && session ? member(user, session.id) : await guest(event, app);
	return { actor, database: app.database, mailer: app.mailer, now: () => new Date(), newId: randomId };
}

async function readSession({ cookies }: RequestEvent, { sessions }: App) {
	const id = cookies.get(sessions.sessionCookieName);
	if (!id) return { user: null, session: null };
	const found = await sessions.validateSession(id);
	if (!found.session) setSessionCookie(cookies, sessions.createBlankSessionCookie());
	else if (found.session.fresh) setSessionCookie(cookies, sessions.createSessionCookie(found.session.id));
	return found;
}

function member({ id, isOperator, isInstructor, learnerId }: User, sessionId: string): Actor {
	return { type: isOperator ? 'operator' : 'member', userId: id, sessionId, learnerId, isInstructor };
}

async function guest({ cookies }: RequestEvent, app: App): Promise<Actor> {
	const guestKey = cookies.get(guestCookie);
	return { type: 'guest', learnerId: guestKey && (await learnerOf(app.database.read, { guestKey })) };
}

/** Signs the browser in to an account; its guest progress has been adopted already. */
export async function beginSession(
	{ cookies, request }: RequestEvent,
	{ sessions }: App,
	userId: string
): Promise<void> {
	const userAgent = (request.headers.get('user-agent') ?? '').slice(0, 200);
	const session = await sessions.createSession(userId, { createdAt: new Date(), userAgent });
	setSessionCookie(cookies, sessions.createSessionCookie(session.id));
	cookies.delete(guestCookie, { path: '/' });
}

/** Signs the browser out. */
export async function endSession({ cookies }: RequestEvent, { sessions }: App): Promise<void> {
	const id = cookies.get(sessions.sessionCookieName);
	if (id) await sessions.invalidateSession(id);
	setSessionCookie(cookies, sessions.createBlankSessionCookie());
}

/** Remembers a guest by a key that only their browser has. */
export function rememberGuest({ cookies }: RequestEvent, { secure }: App, guestKey: string): void {
	cookies.set(guestCookie, guestKey, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: aYear });
}

function setSessionCookie(
	cookies: RequestEvent['cookies'],
	{ name, value, attributes }: ReturnType<App['sessions']['createSessionCookie']>
) {
	cookies.set(name, value, { path: '/', ...attributes });
}
