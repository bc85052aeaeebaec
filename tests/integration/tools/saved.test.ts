import { deleteAccount, exportOwnData } from '$lib/server/accounts/profile';
import { savedFigures } from '$lib/server/db/schema';
import { forgetFigures, savedOf, saveFigures } from '$lib/server/tools/saved';
import { beforeEach, describe, expect, it } from 'vitest';
import { confirmedAccount, password } from '../accounts/account';
import { contextFor, type TestContext } from '../context';
import { newDatabase } from '../database';

let ctx: TestContext;
let wei: TestContext;
let mei: TestContext;
beforeEach(async () => {
	ctx = contextFor(await newDatabase());
	wei = (await confirmedAccount(ctx)).as('here');
	mei = (await confirmedAccount(ctx, 'mei@example.com')).as('there');
});

describe('figures saved in an account', () => {
	it('are the last that were saved of the tool, with the time', async () => {
		await saveFigures(wei, 'diary', { what: 'tea' });
		ctx.at = new Date('2026-11-26T10:00:00Z');
		expect(await saveFigures(wei, 'diary', { what: '茶', sum: '12' })).toBe(true);
		expect(await savedOf(wei, 'diary')).toEqual({ figures: { what: '茶', sum: '12' }, savedAt: ctx.at });
		expect(await savedOf(wei, 'budget')).toBeUndefined();
	});

	it('are nobody else’s to read or delete', async () => {
		await saveFigures(wei, 'diary', { what: 'tea' });
		expect(await savedOf(mei, 'diary')).toBeUndefined();
		await forgetFigures(mei, 'diary');
		expect(await savedOf(wei, 'diary')).toBeDefined();
		expect(JSON.stringify(await exportOwnData(mei))).not.toContain('tea');
	});

	it('are not saved for a guest, nor without end', async () => {
		expect(await saveFigures(ctx, 'diary', { what: 'tea' })).toBe(false);
		expect(await saveFigures(wei, 'diary', { what: 'x'.repeat(200_001) })).toBe(false);
		expect(await ctx.database.read.select().from(savedFigures)).toEqual([]);
	});

	it('go when they are deleted, or with the account, and come with one’s data', async () => {
		for (const tool of ['diary', 'budget']) await saveFigures(wei, tool, { what: 'tea' });
		await forgetFigures(wei, 'diary');
		expect((await exportOwnData(wei)).savedFigures).toMatchObject([{ tool: 'budget', figures: { what: 'tea' } }]);
		await deleteAccount(wei, password);
		expect(await ctx.database.read.select().from(savedFigures)).toEqual([]);
	});
});
