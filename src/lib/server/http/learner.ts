import type { RequestEvent } from '@sveltejs/kit';
import { newLearner } from '../accounts/learners';
import { app } from '../app';
import type { Context } from '../context';
import { rememberGuest } from './request';

/** The context of an actor who begins to learn: a guest without progress gets a key that only their browser has. */
export async function asLearner(event: RequestEvent): Promise<Context> {
	const { ctx } = event.locals;
	if (ctx.actor.learnerId) return ctx;
	const { learnerId, guestKey } = await newLearner(ctx);
	if (guestKey) rememberGuest(event, app(), guestKey);
	return { ...ctx, actor: { ...ctx.actor, learnerId } };
}
