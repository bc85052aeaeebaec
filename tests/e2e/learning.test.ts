import { expect, test, type Page } from '@playwright/test';
import { newAccount } from './account';
import { expectAccessibleInBothThemes } from './axe';
import { keysFor, respond } from './keys';

const course = (locale: string) => `/${locale}/courses/before-you-borrow`;
const hans = course('zh-Hans');

const beginCheck = async (page: Page) => {
	await page.goto(`${hans}/check`);
	await page.getByRole('button', { name: '开始测验' }).click();
	await expect(page.getByRole('heading', { name: /第 1 题/ })).toBeVisible();
};

test('a lesson resumes on another device at the step where it stopped', async ({ page, browser }) => {
	await newAccount(page);
	await page.goto(`${hans}/what-can-i-repay`);
	for (const step of [2, 3, 4]) {
		await page.getByRole('button', { name: '下一步' }).click();
		await expect(page).toHaveURL(`${hans}/what-can-i-repay/${step}`);
	}
	const cookies = await page.context().cookies();
	const other = await browser.newContext({ locale: 'zh-CN' });
	await other.addCookies(cookies);
	const phone = await other.newPage();
	await phone.goto(`${hans}/what-can-i-repay`);
	await expect(phone).toHaveURL(`${hans}/what-can-i-repay/4`);
	await other.close();
});

test('looking back remembers the step that is looked at', async ({ page }) => {
	await page.goto(`${hans}/need-want-wait/1`);
	for (const step of [2, 3]) {
		await page.getByRole('button', { name: '下一步' }).click();
		await expect(page).toHaveURL(`${hans}/need-want-wait/${step}`);
	}
	const remembered = page.waitForResponse((response) => response.url().endsWith('/2?/here'));
	await page.getByRole('link', { name: '上一步' }).click();
	await remembered;
	await page.goto(`${hans}/need-want-wait`);
	await expect(page).toHaveURL(/\/2$/);
});

test('a tool beside a question opens on its case, and leaves the reader’s own figures alone', async ({ page }) => {
	await page.goto('/zh-Hans/tools/affordability-stress-test', { waitUntil: 'networkidle' });
	await page.getByRole('textbox', { name: '每月收入' }).fill('7777');
	await page.goto(`${hans}/what-can-i-repay/practice/3`, { waitUntil: 'networkidle' });
	const text = await page.locator('legend').first().innerText();
	await page.getByText('用工具算：每月还多少才安全').click();
	const income = page.getByRole('textbox', { name: '每月收入' });
	await expect(income).toHaveValue(/^\d,\d{3}$/);
	expect(text).toContain(`每月到手 ${await income.inputValue()} 元`);
	await income.fill('9999');
	await expectAccessibleInBothThemes(page);
	await page.goto('/zh-Hans/tools/affordability-stress-test');
	await expect(income).toHaveValue('7777');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a tool beside a question is a page with its case', async ({ page, context }) => {
		await page.goto(`${hans}/what-can-i-repay/practice/3`);
		await page.getByText('用工具算：每月还多少才安全').click();
		const [tool] = await Promise.all([
			context.waitForEvent('page'),
			page.getByRole('link', { name: '每月还多少才安全' }).click()
		]);
		await expect(tool.getByRole('textbox', { name: '每月收入' })).toHaveValue(/^\d,\d{3}$/);
	});
});

test('what a guest did is there after signing up', async ({ page }) => {
	await page.goto(`${hans}/need-want-wait/practice/1`);
	await page.locator('form[action*=answer] label').first().click();
	await page.getByRole('button', { name: '确定' }).click();
	await expect(page.getByText('为什么').first()).toBeVisible();
	await newAccount(page);
	await page.goto(`${hans}/need-want-wait/practice`);
	await expect(page.getByText(/目前答对 [01] 题，共 12 题/)).toBeVisible();
});

test('an answer that is given survives a closed tab', async ({ page }) => {
	const email = await newAccount(page);
	await beginCheck(page);
	const [key] = await keysFor(email);
	await respond(page, 'q0', key);
	await expect(page.getByText('✓ 已保存')).toBeVisible();
	const again = await page.context().newPage();
	await page.close();
	await again.goto(`${hans}/check`);
	await expect(again.getByText('共 15 题，还有 14 题没答')).toBeVisible();
});

test('an answer that is given before the scripts have come is saved when they come', async ({ page }) => {
	const email = await newAccount(page);
	await beginCheck(page);
	const [key] = await keysFor(email);
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`${hans}/check/1`, { waitUntil: 'commit' });
	await respond(page, 'q0', key);
	release();
	await expect(page.getByText('✓ 已保存')).toBeVisible();
});

test('an answer given without a connection is kept here and sent when it is back', async ({ page }) => {
	const email = await newAccount(page);
	await beginCheck(page);
	const [key] = await keysFor(email);
	await page.context().setOffline(true);
	await respond(page, 'q0', key);
	await expect(page.getByText(/还没保存/)).toBeVisible();
	await page.context().setOffline(false);
	await expect(page.getByText('✓ 已保存')).toBeVisible();
	await page.goto(`${hans}/check`);
	await expect(page.getByText('还有 14 题没答')).toBeVisible();
});

test('two tabs take one check, and handing in twice hands in once', async ({ page }) => {
	await newAccount(page);
	await beginCheck(page);
	const other = await page.context().newPage();
	for (const tab of [page, other]) await tab.goto(`${hans}/check`);
	await page.getByRole('button', { name: '交卷' }).dblclick();
	await expect(page.getByText('还差一点').first()).toBeVisible();
	await other.getByRole('button', { name: '交卷' }).click();
	await expect(other.getByText('还差一点').first()).toBeVisible();
	await other.goto(`${hans}/check/3`);
	await expect(other).toHaveURL(`${hans}/check`);
	await expect(other.getByText(/以后可以再来/)).toBeVisible();
});

test('no key and no feedback reach the browser before the check is handed in', async ({ page }) => {
	await newAccount(page);
	await beginCheck(page);
	for (const number of [1, 2, 3]) {
		const html = await (await page.request.get(`${hans}/check/${number}`)).text();
		const data = await (await page.request.get(`${hans}/check/${number}/__data.json`)).text();
		expect(html + data).not.toMatch(/generalFeedback|"right"|mistakes|tolerance|authored/);
	}
});

test('an answer that cannot be read is named and stays as typed', async ({ page }) => {
	await page.goto(`${hans}/what-can-i-repay/practice/1`);
	const numeric = page.locator('form[action*=answer] input[inputmode=decimal]');
	for (let number = 1; (await numeric.count()) === 0; number++)
		await page.goto(`${hans}/what-can-i-repay/practice/${number + 1}`);
	const asked = await page.locator('legend').innerText();
	await numeric.fill('一千多');
	await page.getByRole('button', { name: '确定' }).click();
	await expect(page.locator('.problem')).toBeVisible();
	await expect(numeric).toHaveValue('一千多');
	await expect(page.locator('legend')).toHaveText(asked);
});

test('a reflection is kept for its writer', async ({ page }) => {
	await page.goto(`${hans}/need-want-wait/1`);
	const note = page.locator('textarea');
	for (let step = 2; (await note.count()) === 0; step++) await page.goto(`${hans}/need-want-wait/${step}`);
	await note.fill('下次先睡三个晚上');
	await page.getByRole('button', { name: '保存' }).click();
	await expect(page.getByText('已保存，只有你看得到')).toBeVisible();
	await page.reload();
	await expect(note).toHaveValue('下次先睡三个晚上');
});

test('search finds Chinese words inside sentences and marks them', async ({ page }) => {
	await page.goto('/zh-Hans/search');
	await page.getByRole('searchbox').fill('担保人');
	await page.getByRole('button', { name: '搜索' }).click();
	await expect(page.locator('mark').first()).toHaveText('担保人');
	await page.goto('/zh-Hans/search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E8%AF%8D');
	await expect(page.getByText(/没有哪一课/)).toBeVisible();
});

test('a term opens its meaning without leaving the page', async ({ page }) => {
	await page.goto(`${hans}/read-before-signing/3`);
	await page.locator('button.term').first().click();
	await expect(page.locator('.term-meaning:popover-open')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('.term-meaning:popover-open')).toHaveCount(0);
});

test('the law note of the reader’s place stands open', async ({ page }) => {
	await page.goto(`${hans}/read-before-signing/1`);
	const notes = page.locator('details.jurisdiction');
	for (let step = 2; (await notes.count()) === 0; step++) await page.goto(`${hans}/read-before-signing/${step}`);
	await expect(page.locator('details.jurisdiction[open] summary')).toHaveText('中国内地');
});

for (const address of [
	'/zh-Hans/courses/nothing',
	'/zh-Hant/courses/before-you-borrow/nothing',
	'/en/courses/before-you-borrow/need-want-wait/99'
]) {
	test(`${address} is a page that helps`, async ({ page }) => {
		expect((await page.goto(address))?.status()).toBe(404);
		await expect(page.locator('h1')).toHaveCount(1);
		expect(await page.locator('a').count()).toBeGreaterThan(1);
	});
}

for (const locale of ['zh-Hans', 'zh-Hant', 'en']) {
	test(`axe finds nothing on the learner’s pages in ${locale}`, async ({ page }) => {
		test.setTimeout(120_000);
		const pages = ['', '/courses', '/courses/before-you-borrow', '/glossary', '/search?q=a', '/facts'];
		const lesson = [
			'need-want-wait/1',
			'need-want-wait/3',
			'read-before-signing/3',
			'read-before-signing/8',
			'who-lends-what/practice',
			'who-lends-what/practice/1',
			'who-lends-what/print'
		];
		for (const path of [...pages, ...lesson.map((each) => `/courses/before-you-borrow/${each}`)]) {
			await page.goto(`/${locale}${path}`);
			await expectAccessibleInBothThemes(page);
		}
	});

	test(`axe finds nothing on the final check in ${locale}`, async ({ page }) => {
		test.setTimeout(120_000);
		await newAccount(page, locale);
		const check = `${course(locale)}/check`;
		await page.goto(check);
		await expectAccessibleInBothThemes(page);
		await page.locator('form[action*=begin] button').click();
		await page.waitForURL('**/check/1');
		await expectAccessibleInBothThemes(page);
		await page.goto(check);
		await expectAccessibleInBothThemes(page);
		await page.locator('form[action*=submit] button').click();
		await page.waitForURL('**/check/result');
		await expectAccessibleInBothThemes(page);
	});
}
