import { countTry, TooManyTries } from '$lib/server/accounts/rate-limit';
import { askForReset, resetPassword, resettable } from '$lib/server/accounts/reset';
import { signIn } from '$lib/server/accounts/sign-in';
import { sessions } from '$lib/server/db/schema';
import { openLucia } from '$lib/server/accounts/sessions';
import { beforeEach, describe, expect, it } from 'vitest';
import { contextFor, type TestContext } from '../context';
import { newDatabase } from '../database';
import { askedToSignUp, confirmedAccount, later, password } from './account';

let ctx: TestContext;
beforeEach(async () => {
	ctx = contextFor(await newDatabase());
});

describe('signing in', () => {
	it('says the same to a wrong password and to an unknown address', async () => {
		await confirmedAccount(ctx);
		expect(await signIn(ctx, 'wei@example.com', 'not the password', 'here')).toBeUndefined();
		expect(await signIn(ctx, 'nobody@example.com', password, 'here')).toBeUndefined();
	});

	it('takes a password typed in another form of the same characters', async () => {
		await confirmedAccount(ctx);
		expect(await signIn(ctx, 'wei@example.com', 'a ｋｅｔｔｌｅ on a small boat', 'here')).toBeDefined();
	});

	it('stops after eight wrong tries for a quarter of an hour, known address or not', async () => {
		await confirmedAccount(ctx);
		for (const email of ['wei@example.com', 'nobody@example.com']) {
			for (let tries = 0; tries < 8; tries++) await signIn(ctx, email, 'a guess', `address ${tries}`);
			await expect(signIn(ctx, email, password, 'here')).rejects.toThrow(TooManyTries);
		}
		later(ctx, 0.3);
		expect(await signIn(ctx, 'wei@example.com', password, 'here')).toBeDefined();
	});

	it('forgets the wrong tries once the right password is given', async () => {
		await confirmedAccount(ctx);
		for (let round = 0; round < 2; round++) {
			for (let tries = 0; tries < 7; tries++) await signIn(ctx, 'wei@example.com', 'a guess', 'here');
			expect(await signIn(ctx, 'wei@example.com', password, 'here')).toBeDefined();
		}
	});

	it('keeps no address in the counts, and says until when to wait', async () => {
		for (let tries = 0; tries < 4; tries++) await countTry(ctx, 'letter by account', 'wei@example.com');
		const retryAt = new Date('2026-11-25T11:00:00Z');
		await expect(countTry(ctx, 'letter by account', 'wei@example.com')).rejects.toMatchObject({ retryAt });
	});
});

describe('a new password', () => {
	it('is set by a link that works once, and ends every session', async () => {
		const { userId } = await confirmedAccount(ctx);
		const lucia = openLucia(ctx.database, false);
		const { id } = await lucia.createSession(userId, { createdAt: ctx.now(), userAgent: '' });
		const token = (await askForReset(ctx, 'wei@example.com')) ?? '';
		expect(await resetPassword(ctx, token, 'a lantern on the shore')).toBe(true);
		expect(await lucia.validateSession(id)).toEqual({ session: null, user: null });
		expect(await ctx.database.read.select().from(sessions)).toEqual([]);
		expect(await resetPassword(ctx, token, 'something else again')).toBe(false);
		expect(await signIn(ctx, 'wei@example.com', password, 'here')).toBeUndefined();
		expect(await signIn(ctx, 'wei@example.com', 'a lantern on the shore', 'here')).toBe(userId);
	});

	it('is not to be had with a link older than an hour', async () => {
		await confirmedAccount(ctx);
		const token = (await askForReset(ctx, 'wei@example.com')) ?? '';
		later(ctx, 1.1);
		expect(await resettable(ctx, token)).toBe(false);
		expect(await resetPassword(ctx, token, 'a lantern on the shore')).toBe(false);
	});

	it('is offered neither to an unknown address nor to one that was never confirmed', async () => {
		await askedToSignUp(ctx, 'new@example.com');
		expect(await askForReset(ctx, 'nobody@example.com')).toBeUndefined();
		expect(await askForReset(ctx, 'new@example.com')).toBeUndefined();
	});

	it('is not set by a link that was sent to confirm an address', async () => {
		const token = await askedToSignUp(ctx);
		expect(await resetPassword(ctx, token, 'a lantern on the shore')).toBe(false);
	});
});
