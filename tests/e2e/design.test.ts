import { expect, test } from '@playwright/test';
import { newAccount } from './account';
import { expectAccessibleInBothThemes } from './axe';

const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;
const pages = [
	'',
	'/account/sign-up',
	'/account/sign-in',
	'/account/forgot',
	'/account/confirm?token=none',
	'/nowhere'
];

for (const locale of locales) {
	test(`axe finds nothing on the pages in ${locale}, in both themes`, async ({ page }) => {
		for (const path of pages) {
			await page.goto(`/${locale}${path}`);
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
			await expect(page.locator('h1')).toHaveCount(1);
			await expectAccessibleInBothThemes(page);
		}
		await page.goto(`/${locale}/account/sign-up`);
		await page.locator('main form button').click();
		await expect(page.getByRole('alert')).toBeFocused();
		await expectAccessibleInBothThemes(page);
	});

	test(`axe finds nothing on the account page in ${locale}, in both themes`, async ({ page }) => {
		await newAccount(page, locale);
		await expectAccessibleInBothThemes(page);
	});
}

test('nothing scrolls sideways at 320 px, even with long names and large text', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await newAccount(page, 'en', 'Wolfeschlegelsteinhausenbergerdorff-Hubert Blaine Wolfeschlegelstein');
	await page.getByLabel('Text size').selectOption('larger');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	for (const path of ['/en', '/en/account', '/zh-Hans', '/en/nowhere']) {
		await page.goto(path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	}
});

test('an address in an unknown language, or in none, leads to the page in the best one there is', async ({ page }) => {
	await page.goto('/fr/search?q=1');
	await expect(page).toHaveURL('/zh-Hans/search?q=1');
	await page.goto('/tools');
	await expect(page).toHaveURL('/zh-Hans/tools');
	for (const odd of ['/a%0d%0ab', '/%E4%BD%A0', '/a%3Fb', '//example.com/x']) {
		const { status, headers } = await fetch(`${new URL(page.url()).origin}${odd}`, { redirect: 'manual' });
		expect([status, headers.get('location')?.slice(0, 2)]).toEqual([307, '/z']);
	}
	const response = await page.goto('/nowhere/at-all');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面');
	await expect(page.getByRole('contentinfo').getByRole('link', { name: 'English' })).toHaveAttribute(
		'href',
		'/en/nowhere/at-all'
	);
	await expectAccessibleInBothThemes(page);
});

test('the language chooser keeps the page', async ({ page }) => {
	await page.goto('/zh-Hans/account/sign-in?next=%2Fen%2Faccount');
	await page.getByRole('contentinfo').getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL('/en/account/sign-in?next=%2Fen%2Faccount');
});

test('the skip link leads past the header, and the menu opens by keyboard', async ({ page }) => {
	await page.goto('/en');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.locator('#content')).toBeFocused();
	const menu = page.getByText('Menu');
	await menu.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('link', { name: 'Glossary' })).toBeVisible();
});

test('nothing moves while the home page loads', async ({ page }) => {
	await page.goto('/en');
	const shift = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let total = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) if ('value' in entry) total += Number(entry.value);
				}).observe({ type: 'layout-shift', buffered: true });
				requestAnimationFrame(() => requestAnimationFrame(() => resolve(total)));
			})
	);
	expect(shift).toBe(0);
});

test('the gallery of pieces is not part of a normal start', async ({ page }) => {
	expect((await page.goto('/dev/ui'))?.status()).toBe(404);
});
