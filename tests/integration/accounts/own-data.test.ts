import { adoptGuest, learnerOf, newLearner } from '$lib/server/accounts/learners';
import { changeSettings, deleteAccount, exportOwnData, profile } from '$lib/server/accounts/profile';
import { confirm } from '$lib/server/accounts/sign-up';
import { certificates, enrolments, learners, lessonProgress, users } from '$lib/server/db/schema';
import { beforeEach, describe, expect, it } from 'vitest';
import { actingAs, contextFor, type TestContext } from '../context';
import { newDatabase } from '../database';
import { askedToSignUp, begun, confirmedAccount, password } from './account';

let ctx: TestContext;
beforeEach(async () => {
	ctx = contextFor(await newDatabase());
});

/** A guest who has begun the tiny course, and a context in which they act. */
async function learningGuest() {
	const { learnerId } = await newLearner(ctx);
	const enrolmentId = await begun(ctx, learnerId);
	return { learnerId, enrolmentId, guest: actingAs(ctx, { type: 'guest', learnerId }) };
}

describe('what a guest learned', () => {
	it('is theirs when they confirm an account', async () => {
		const { learnerId, guest } = await learningGuest();
		const outcome = await confirm(guest, await askedToSignUp(ctx), password);
		const userId = typeof outcome === 'string' ? '' : outcome.userId;
		expect(await learnerOf(ctx.database.read, { userId })).toBe(learnerId);
		expect(await ctx.database.read.select().from(enrolments)).toHaveLength(1);
	});

	it('gives way to what the account has of the same course', async () => {
		const { userId, as } = await confirmedAccount(ctx);
		const own = await newLearner(as('here'));
		const enrolmentId = await begun(ctx, own.learnerId);
		const { guest } = await learningGuest();
		await ctx.database.transaction((tx) => adoptGuest(tx, guest, userId));
		const kept = await ctx.database.read.select().from(enrolments);
		expect(kept.map(({ id }) => id)).toEqual([enrolmentId]);
		expect(await ctx.database.read.select().from(learners)).toHaveLength(1);
	});
});

describe('own data', () => {
	it('holds account, progress and certificates, and no password hash', async () => {
		const { userId, as } = await confirmedAccount(ctx);
		const { learnerId } = await newLearner(as('here'));
		const enrolmentId = await begun(ctx, learnerId);
		const at = { finishedAt: null, updatedAt: ctx.now() };
		await ctx.database.transaction((tx) =>
			tx.insert(lessonProgress).values({ enrolmentId, lessonId: 'first', furthestStep: 2, currentStep: 1, ...at })
		);
		const data = await exportOwnData(as('here', learnerId));
		expect(data.account).toMatchObject({ id: userId, email: 'wei@example.com', name: '陈小雨' });
		expect(data.enrolments).toHaveLength(1);
		expect(data.progress).toMatchObject([{ lessonId: 'first', furthestStep: 2 }]);
		expect(JSON.stringify(data)).not.toMatch(/argon2|passwordHash/);
	});

	it('holds nothing of another person', async () => {
		const wei = await confirmedAccount(ctx);
		const mei = await confirmedAccount(ctx, 'mei@example.com');
		const { learnerId } = await newLearner(mei.as('there'));
		await begun(ctx, learnerId);
		expect(JSON.stringify(await exportOwnData(wei.as('here')))).not.toMatch(/mei@example|tiny/);
	});

	it('can be changed: name, language, jurisdiction, theme, text size', async () => {
		const own = (await confirmedAccount(ctx)).as('here');
		const wanted = { name: '陳小雨', locale: 'zh-Hant', jurisdiction: 'HK', theme: 'dark', textSize: 'large' } as const;
		await changeSettings(own, wanted);
		expect(await profile(own)).toMatchObject(wanted);
	});
});

describe('deleting an account', () => {
	const certificate = (learnerId: string) => ({
		id: 'certificate',
		learnerId,
		courseId: 'tiny',
		courseVersionId: 'version',
		name: '陈小雨',
		courseTitle: { en: 'Tiny', 'zh-Hans': '小课', 'zh-Hant': '小課' },
		outcomes: [],
		issuedAt: ctx.now()
	});

	it('wants the right password', async () => {
		const own = (await confirmedAccount(ctx)).as('here');
		expect(await deleteAccount(own, 'not the password')).toBe(false);
		expect(await profile(own)).toBeDefined();
	});

	it('removes all that was learned, and keeps certificates without the name', async () => {
		const { as } = await confirmedAccount(ctx);
		const { learnerId } = await newLearner(as('here'));
		await begun(ctx, learnerId);
		await ctx.database.transaction((tx) => tx.insert(certificates).values(certificate(learnerId)));
		expect(await deleteAccount(as('here', learnerId), password)).toBe(true);
		for (const table of [users, learners, enrolments]) expect(await ctx.database.read.select().from(table)).toEqual([]);
		expect(await ctx.database.read.select().from(certificates)).toMatchObject([
			{ id: 'certificate', name: null, learnerId: null }
		]);
	});
});
