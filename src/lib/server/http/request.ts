import type { RequestEvent } from '@sveltejs/kit';
import type { App } from '../app';
import type { Context } from '../context';
import { randomId } from '../ids';

/** The context of one request: a guest until a session says otherwise. */
export async function contextOf(event: RequestEvent, app: App): Promise<Context> {
	event.locals.look = { theme: 'system', textSize: 'normal' };
	return {
		actor: { type: 'guest' },
		database: app.database,
		mailer: app.mailer,
		now: () => new Date(),
		newId: randomId
	};
}
