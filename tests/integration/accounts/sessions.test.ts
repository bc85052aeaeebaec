import { endOwnSession, listSessions, openLucia, signOutEverywhere } from '$lib/server/accounts/sessions';
import { sessions } from '$lib/server/db/schema';
import { beforeEach, describe, expect, it } from 'vitest';
import { contextFor, type TestContext } from '../context';
import { newDatabase } from '../database';
import { confirmedAccount } from './account';

let ctx: TestContext;
let lucia: ReturnType<typeof openLucia>;
beforeEach(async () => {
	ctx = contextFor(await newDatabase());
	lucia = openLucia(ctx.database, false);
});

const begin = async (userId: string, userAgent = '') =>
	(await lucia.createSession(userId, { createdAt: new Date(), userAgent })).id;

describe('sessions', () => {
	it('are kept by a hash only, so that a copy of the database signs nobody in', async () => {
		const { userId } = await confirmedAccount(ctx);
		const id = await begin(userId);
		const [stored] = await ctx.database.read.select().from(sessions);
		expect(stored?.id).not.toBe(id);
		expect((await lucia.validateSession(stored?.id ?? '')).session).toBeNull();
		expect((await lucia.validateSession(id)).user).toMatchObject({ id: userId, email: 'wei@example.com' });
	});

	it('are renewed when half of their time is over, and end when all of it is', async () => {
		const { userId } = await confirmedAccount(ctx);
		const id = await begin(userId);
		const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
		await ctx.database.transaction((tx) => tx.update(sessions).set({ expiresAt: inDays(10) }));
		const { session } = await lucia.validateSession(id);
		expect(session?.fresh).toBe(true);
		const [renewed] = await ctx.database.read.select().from(sessions);
		expect(renewed?.expiresAt.getTime()).toBeGreaterThan(inDays(29).getTime());
		await ctx.database.transaction((tx) => tx.update(sessions).set({ expiresAt: inDays(-1) }));
		expect((await lucia.validateSession(id)).session).toBeNull();
	});

	it('are listed with the asking one first, and ended one by one', async () => {
		const { userId, as } = await confirmedAccount(ctx);
		const here = await begin(userId, 'here');
		const there = await begin(userId, 'there');
		ctx.at = new Date();
		const own = as(here);
		const listed = await listSessions(own);
		expect(listed.map(({ userAgent, current }) => [userAgent, current])).toEqual([
			['here', true],
			['there', false]
		]);
		await endOwnSession(own, listed[1]?.id ?? '');
		expect((await lucia.validateSession(there)).session).toBeNull();
		expect((await lucia.validateSession(here)).session).not.toBeNull();
	});

	it('of another person cannot be ended', async () => {
		const wei = await confirmedAccount(ctx);
		const mei = await confirmedAccount(ctx, 'mei@example.com');
		const id = await begin(mei.userId);
		const [stored] = await ctx.database.read.select().from(sessions);
		await endOwnSession(wei.as('any'), stored?.id ?? '');
		expect((await lucia.validateSession(id)).session).not.toBeNull();
	});

	it('end everywhere at once', async () => {
		const { userId, as } = await confirmedAccount(ctx);
		const ids = [await begin(userId), await begin(userId)];
		await signOutEverywhere(as(ids[0] ?? ''));
		for (const id of ids) expect((await lucia.validateSession(id)).session).toBeNull();
	});

	it('travel in a cookie that scripts cannot read, by HTTPS only where the address has it', () => {
		const cookie = (secure: boolean) => openLucia(ctx.database, secure).createSessionCookie('id').attributes;
		expect(cookie(true)).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
		expect(cookie(false)).toMatchObject({ httpOnly: true, secure: false });
	});
});
