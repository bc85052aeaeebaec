import { expect, test } from '@playwright/test';
import { askToSignUp, newAccount, newAddress, password, signIn } from './account';
import { lettersTo, linkTo } from './mailbox';

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('signs up in Chinese, confirms by letter, changes settings, signs out and in again', async ({ page }) => {
			const email = newAddress();
			await askToSignUp(page, 'zh-Hans', email);
			await expect(page.getByRole('status')).toContainText(email);
			await expect(page.getByRole('status')).toBeFocused();

			const link = await linkTo(email);
			await page.goto(link);
			await page.goto(link);
			await page.getByLabel('密码').fill(password);
			await page.getByRole('button', { name: '确认并登录' }).click();
			await expect(page.getByRole('status')).toContainText('邮箱已确认');

			await page.getByRole('combobox', { name: '语言' }).selectOption('zh-Hant');
			await page.getByLabel('浅色或深色').selectOption('dark');
			await page.getByLabel('文字大小').selectOption('larger');
			await page.getByRole('button', { name: '保存', exact: true }).click();
			await expect(page).toHaveURL(/\/zh-Hant\/account\?saved$/);
			await expect(page.getByRole('status')).toContainText('已儲存');
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await expect(page.locator('html')).toHaveAttribute('data-text', 'larger');
			await expect(page.locator('meta[name=theme-color]')).toHaveAttribute('content', '#10191C');

			await page.getByRole('button', { name: /^登出：/ }).click();
			await expect(page.getByRole('status')).toContainText('已經登出');
			await signIn(page, 'zh-Hans', email);
			await expect(page).toHaveURL(/\/zh-Hans$/);
			await page.goto(link);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('这个链接已经失效');
		});

		test('says what is wrong at each field and in a summary that has the focus, and keeps what was typed', async ({
			page
		}) => {
			await page.goto('/en/account/sign-up');
			await page.getByLabel('Your name').fill('Wei');
			await page.getByLabel('E-mail address').fill('not an address');
			await page.getByLabel('Password').fill('Password2024');
			await page.getByRole('button', { name: 'Sign up' }).click();
			const summary = page.getByRole('alert');
			await expect(summary).toBeFocused();
			await expect(summary.getByRole('link')).toHaveCount(2);
			await expect(page.getByLabel('Your name')).toHaveValue('Wei');
			await expect(page.getByLabel('E-mail address')).toHaveValue('not an address');
			await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
			await summary.getByRole('link').last().click();
			await expect(page.getByLabel('Password')).toBeFocused();
		});

		test('sets a new password by letter, which signs out everywhere', async ({ page, browser }) => {
			const email = await newAccount(page, 'en');
			const elsewhere = await browser.newPage();
			await elsewhere.goto('/en/account/forgot');
			await elsewhere.getByLabel('E-mail address').fill(email);
			await elsewhere.getByRole('button', { name: 'Send the link' }).click();
			await expect(elsewhere.getByRole('status')).toContainText(email);
			await elsewhere.goto(await linkTo(email, 2));
			await elsewhere.getByLabel('Password').fill('a lantern on the other shore');
			await elsewhere.getByRole('button').last().click();
			await expect(elsewhere.getByRole('status')).toContainText('Your new password is set');
			await page.goto('/en/account');
			await expect(page).toHaveURL(/\/en\/account\/sign-in\?next=%2Fen%2Faccount$/);
			await signIn(page, 'en', email);
			await expect(page.getByRole('alert')).toContainText('don’t match');
			await signIn(page, 'en', email, 'a lantern on the other shore');
			await expect(page).toHaveURL(/\/en$/);
			await elsewhere.close();
		});

		test('lists devices by a name people know, and signs out one of them or all', async ({ page, browser }) => {
			const email = await newAccount(page, 'en');
			const phone = await browser.newPage({
				userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4) AppleWebKit/605 Version/17.4 Mobile Safari/604.1'
			});
			await signIn(phone, 'en', email);
			await page.goto('/en/account');
			await page.getByRole('button', { name: 'Sign out: Safari · iPhone' }).click();
			await expect(page.getByRole('status')).toContainText('That device is signed out');
			await phone.goto('/en/account');
			await expect(phone).toHaveURL(/sign-in/);
			await signIn(phone, 'en', email);
			await page.getByRole('button', { name: 'Sign out everywhere' }).click();
			await expect(page).toHaveURL(/signed-out/);
			await phone.goto('/en/account');
			await expect(phone).toHaveURL(/sign-in/);
			await phone.close();
		});

		test('leads back to the page that asked for a sign-in', async ({ page }) => {
			const email = await newAccount(page, 'en');
			await page.getByRole('button', { name: 'Sign out everywhere' }).click();
			await page.goto('/en/account?saved');
			await page.getByLabel('E-mail address').fill(email);
			await page.getByLabel('Password').fill('wrong, quite wrong');
			await page.getByRole('button', { name: 'Sign in' }).click();
			await expect(page.getByRole('alert')).toBeFocused();
			await page.getByLabel('Password').fill(password);
			await page.getByRole('button', { name: 'Sign in' }).click();
			await expect(page).toHaveURL(/\/en\/account\?saved$/);
		});

		test('gives all data as a file, and deletes the account when the password is right', async ({ page, request }) => {
			const email = await newAccount(page, 'en');
			const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
			const data = await (await request.get('/en/account/data.json', { headers: { cookie: cookies } })).text();
			expect(data).toContain(email);
			expect(data).not.toContain('argon2');

			await page.getByLabel('Password').fill('not my password');
			await page.getByRole('button', { name: 'Delete my account' }).click();
			await expect(page.getByRole('alert')).toBeFocused();
			await page.getByLabel('Password').fill(password);
			await page.getByRole('button', { name: 'Delete my account' }).click();
			await expect(page.getByRole('status')).toContainText('have been deleted');
			await signIn(page, 'en', email);
			await expect(page.getByRole('alert')).toBeVisible();
		});
	});
}

test('a known address gets the same page and another letter', async ({ page, browser }) => {
	const email = await newAccount(page, 'en');
	const stranger = await browser.newPage();
	await askToSignUp(stranger, 'en', email);
	await expect(stranger.getByRole('status')).toContainText(`We sent a letter to ${email}`);
	expect(await linkTo(email, 2)).toBe('/en/account/sign-in');
	await stranger.close();
});

test('sending a form twice makes one letter with a link that works', async ({ page }) => {
	const email = newAddress();
	await askToSignUp(page, 'en', email);
	await askToSignUp(page, 'en', email);
	await page.goto(await linkTo(email));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finish signing up');
	expect(await lettersTo(email)).toHaveLength(1);
});

test('after too many tries it says how long to wait', async ({ page }) => {
	const email = newAddress();
	for (let tries = 0; tries < 9; tries++) {
		await signIn(page, 'en', email);
		await expect(page.getByRole('alert')).toBeVisible();
	}
	await expect(page.getByRole('alert')).toContainText(/Try again in \d+ minutes/);
	await expect(page.getByLabel('E-mail address')).toHaveValue(email);
});

test('the session cookie is out of reach of scripts and of other sites', async ({ page }) => {
	await newAccount(page, 'en');
	const session = (await page.context().cookies()).find(({ name }) => name === 'evenkeel_session');
	expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false });
});

test('the list of common passwords stays on the server', async ({ page }) => {
	const scripts: string[] = [];
	page.on('response', async (response) => {
		if (response.url().endsWith('.js')) scripts.push(await response.text().catch(() => ''));
	});
	await page.goto('/en/account/sign-up', { waitUntil: 'networkidle' });
	expect(scripts.join('')).not.toContain('woaini');
});

test('what was typed before the scripts came stays', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\.(js|ts|svelte)(\?|$)/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/en/account/sign-up', { waitUntil: 'commit' });
	await page.getByLabel('Your name').fill('Wei');
	await page.getByLabel('Password').fill('a kettle');
	release();
	await page.waitForLoadState('networkidle');
	await expect(page.getByLabel('Your name')).toHaveValue('Wei');
	await expect(page.getByLabel('Password')).toHaveValue('a kettle');
});
