import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from './axe';

const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;
const course = '/courses/before-you-borrow';

for (const locale of locales) {
	test(`axe finds nothing around the courses in ${locale}`, async ({ page }) => {
		test.setTimeout(120_000);
		for (const path of ['/articles', '/articles/collectors-call', '/facts', '/coverage', `${course}/guide`]) {
			await page.goto(`/${locale}${path}`);
			await expect(page.locator('h1')).toHaveCount(1);
			await expectAccessible(page);
		}
	});
}

test('axe finds nothing around the courses in the dark and on wide pages', async ({ page }) => {
	test.setTimeout(120_000);
	for (const path of ['/articles/first-statement', '/facts', `${course}/handouts`]) {
		await page.goto(`/zh-Hant${path}`);
		await expectAccessibleInBothThemes(page);
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/zh-Hans/coverage');
	await expectAccessibleInBothThemes(page);
});

test('from the home page a note leads to its lesson and its tool', async ({ page }) => {
	await page.goto('/zh-Hans');
	await page.getByRole('link', { name: '签字之前', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('先找到那个总数');
	await expect(page).toHaveTitle('先找到那个总数 · 签字之前 · 稳行');
	await page.getByRole('link', { name: '这个工具' }).click();
	await expect(page).toHaveURL('/zh-Hans/tools/clause-spotter');
	await page.goBack();
	await page.getByRole('link', { name: '这一课' }).click();
	await expect(page).toHaveURL(/read-before-signing/);
});

test('a note is found by its words, and one that is not there is missed with a way on', async ({ page }) => {
	await page.goto('/zh-Hant/search?q=%E5%82%AC%E6%94%B6');
	await page.getByRole('link', { name: '你可以慢慢說' }).click();
	await expect(page).toHaveURL('/zh-Hant/articles/collectors-call');
	const response = await page.goto('/zh-Hant/articles/nothing');
	expect(response?.status()).toBe(404);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a point leads to its lessons, and both tables can be kept', async ({ page, request }) => {
		await page.goto('/en/coverage');
		const point = page.locator('[id="S1-2.2"]');
		await expect(point.getByRole('link', { name: '1.2 What can I repay?' })).toBeVisible();
		const files = await page.getByRole('link', { name: 'CSV' }).all();
		expect(files).toHaveLength(2);
		for (const link of files) {
			const response = await request.get((await link.getAttribute('href')) ?? '');
			expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8');
			expect(response.headers()['content-disposition']).toContain('attachment');
			expect((await response.text()).split('\r\n').length).toBeGreaterThan(20);
		}
	});

	test('a fact says when it is read again and where it stands', async ({ page }) => {
		await page.goto('/en/facts');
		const fact = page.locator('#cost-disclosure-rules');
		await expect(fact).toContainText('To be read again by');
		await fact.getByText('Where it stands').click();
		await fact.getByRole('link', { name: 'Find the total first' }).click();
		await expect(page).toHaveURL('/en/articles/before-signing');
	});

	test('the guide and the handouts are whole', async ({ page }) => {
		await page.goto(`/en${course}`);
		await page.getByRole('link', { name: 'Facilitator’s guide' }).click();
		await expect(page.locator('.lesson')).toHaveCount(5);
		await expect(page.locator('.lesson .board').first()).toBeVisible();
		await page.getByRole('link', { name: 'Handouts' }).click();
		await expect(page.locator('.cards .card')).toHaveCount(5);
		const asked = await page.locator('#questions .sheet > li').count();
		expect(asked).toBeGreaterThan(0);
		await expect(page.locator('#answers .sheet > li')).toHaveCount(asked);
	});
});

test('no card is cut off on paper', async ({ page }) => {
	test.setTimeout(60_000);
	await page.emulateMedia({ media: 'print' });
	// A4 less its margins, at 96 dots to the inch.
	await page.setViewportSize({ width: 658, height: 986 });
	for (const locale of locales) {
		await page.goto(`/${locale}/courses`);
		const paths = await page
			.locator('main a[href*="/courses/"]')
			.evaluateAll((links) => [
				...new Set(
					links.map((link) => link.getAttribute('href')).filter((href) => /\/courses\/[^/]+$/.test(href ?? ''))
				)
			]);
		expect(paths.length).toBeGreaterThanOrEqual(5);
		for (const path of paths) {
			await page.goto(`${path}/handouts`);
			const cut = await page
				.locator('.card')
				.evaluateAll((cards) =>
					cards
						.filter((card) => card.scrollHeight > card.clientHeight + 1)
						.map((card) => card.textContent?.slice(0, 40))
				);
			expect(cut, path ?? '').toEqual([]);
		}
	}
});

test('a guide reached by a link looks as one that was loaded', async ({ page }) => {
	await page.goto(`/en${course}`);
	await page.getByRole('link', { name: 'Facilitator’s guide' }).click();
	await expect(page.getByRole('heading', { name: '1.1 Need, want, wait' })).toBeVisible();
	await expect(page.locator('.lesson')).toHaveCount(5);
});
