import { signUp, confirm } from '$lib/server/accounts/sign-up';
import { enrolments } from '$lib/server/db/schema';
import { actingAs, type TestContext } from '../context';
import { published } from '../courses/published';

export const password = 'a kettle on a small boat';
export const form = (email = 'wei@example.com') => ({ name: '陈小雨', email, password });

/** Signs up an address and returns the token of its letter. */
export async function askedToSignUp(ctx: TestContext, email?: string): Promise<string> {
	const outcome = await signUp(ctx, form(email), 'zh-Hans');
	if (outcome.type !== 'confirm') throw new Error(`the outcome was “${outcome.type}”`);
	return outcome.token;
}

/** A confirmed account, and a context in which it acts. */
export async function confirmedAccount(ctx: TestContext, email?: string) {
	const outcome = await confirm(ctx, await askedToSignUp(ctx, email), password);
	if (typeof outcome === 'string') throw new Error(`the outcome was “${outcome}”`);
	const { userId } = outcome;
	return { userId, as: (sessionId: string, learnerId?: string) => member(ctx, userId, sessionId, learnerId) };
}

const member = (ctx: TestContext, userId: string, sessionId: string, learnerId?: string): TestContext =>
	actingAs(ctx, { type: 'member', userId, sessionId, learnerId });

/** Begins the tiny course for a learner; returns the enrolment's id. */
export async function begun(ctx: TestContext, learnerId: string): Promise<string> {
	const { versionId } = await published(ctx.database);
	const id = ctx.newId();
	const enrolment = { id, learnerId, courseId: 'tiny', courseVersionId: versionId, startedAt: ctx.now() };
	await ctx.database.transaction((tx) => tx.insert(enrolments).values(enrolment));
	return id;
}

/** Sets the clock forward. */
export function later(ctx: TestContext, hours: number): void {
	ctx.at = new Date(ctx.at.getTime() + hours * 3_600_000);
}
