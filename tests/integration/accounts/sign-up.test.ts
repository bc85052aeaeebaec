import { confirm, confirmable, signUp } from '$lib/server/accounts/sign-up';
import { signIn } from '$lib/server/accounts/sign-in';
import { TooManyTries } from '$lib/server/accounts/rate-limit';
import { users } from '$lib/server/db/schema';
import { beforeEach, describe, expect, it } from 'vitest';
import { contextFor, type TestContext } from '../context';
import { newDatabase } from '../database';
import { askedToSignUp, confirmedAccount, form, later, password } from './account';

let ctx: TestContext;
beforeEach(async () => {
	ctx = contextFor(await newDatabase());
});

describe('signing up', () => {
	it('makes an account that works once its address is confirmed', async () => {
		const token = await askedToSignUp(ctx);
		expect(await signIn(ctx, 'wei@example.com', password, 'here')).toBeUndefined();
		const outcome = await confirm(ctx, token, password);
		expect(outcome).toEqual({ userId: await signIn(ctx, 'wei@example.com', password, 'here') });
	});

	it('keeps no password and no token as given', async () => {
		const token = await askedToSignUp(ctx);
		const [user] = await ctx.database.read.select().from(users);
		expect(user?.passwordHash).toMatch(/^\$argon2id\$/);
		expect(JSON.stringify(user)).not.toContain(token);
	});

	it('changes nothing for an address that has an account', async () => {
		await confirmedAccount(ctx);
		const stranger = { ...form(), password: 'a password of a stranger' };
		expect(await signUp(ctx, stranger, 'en')).toEqual({ type: 'known' });
		expect(await signIn(ctx, 'wei@example.com', password, 'here')).toBeDefined();
	});

	it('sends one letter for a form that was sent twice, and its link works', async () => {
		const token = await askedToSignUp(ctx);
		expect(await signUp(ctx, form(), 'en')).toEqual({ type: 'sent already' });
		expect(await confirmable(ctx, token)).toBe(true);
	});

	it('sends another letter later, and then only its link works', async () => {
		const first = await askedToSignUp(ctx);
		later(ctx, 1);
		const second = await askedToSignUp(ctx);
		expect(await confirmable(ctx, first)).toBe(false);
		expect(await confirmable(ctx, second)).toBe(true);
	});
});

describe('confirming an address', () => {
	it('wants the password, and lets the link work again after a wrong one', async () => {
		const token = await askedToSignUp(ctx);
		expect(await confirm(ctx, token, 'not the password')).toBe('wrong');
		expect(await confirm(ctx, token, password)).toHaveProperty('userId');
	});

	it('uses the link up', async () => {
		const token = await askedToSignUp(ctx);
		await confirm(ctx, token, password);
		expect(await confirm(ctx, token, password)).toBe('expired');
	});

	it('takes no link older than two days, and none that was never sent', async () => {
		const token = await askedToSignUp(ctx);
		later(ctx, 49);
		expect(await confirm(ctx, token, password)).toBe('expired');
		expect(await confirm(ctx, 'made up', password)).toBe('expired');
	});

	it('stops someone who guesses passwords at a link', async () => {
		const token = await askedToSignUp(ctx);
		for (let tries = 0; tries < 8; tries++) await confirm(ctx, token, `guess ${tries}`);
		await expect(confirm(ctx, token, password)).rejects.toThrow(TooManyTries);
	});
});
