import { refuse } from './refuse';
import { can, type Permission } from '$lib/accounts/can';
import { redirect, type RequestEvent } from '@sveltejs/kit';

/** Ends the request unless its actor may do `permission`: a guest is sent to sign in and back, anyone else gets 403. */
export function allow(event: Pick<RequestEvent, 'locals' | 'url'>, permission: Permission): void {
	const { ctx, locale } = event.locals;
	if (can(ctx.actor, permission)) return;
	if (ctx.actor.type !== 'guest') refuse(403, permission);
	redirect(303, `/${locale}/account/sign-in?next=${encodeURIComponent(event.url.pathname + event.url.search)}`);
}
