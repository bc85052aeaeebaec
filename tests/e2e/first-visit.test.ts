import { expect, test } from '@playwright/test';

test('a first visit lands on a page in the reader’s language', async ({ page }) => {
	await page.goto('/');
	await expect(page).toHaveURL(/\/zh-Hans$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
	await expect(page.locator('h1')).toHaveCount(1);
});

test('the server says that it is alive and ready', async ({ request }) => {
	expect((await request.get('/healthz')).ok()).toBe(true);
	expect(await (await request.get('/readyz')).text()).toBe('ready\n');
});
