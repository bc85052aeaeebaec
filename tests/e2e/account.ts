import type { Page } from '@playwright/test';
import { linkTo } from './mailbox';

export const password = 'a kettle on a small boat';

/** An address nobody else in the tests has. */
export const newAddress = (): string => `${crypto.randomUUID().slice(0, 13)}@example.com`;

/** Fills in the sign-up form of a language and sends it. */
export async function askToSignUp(page: Page, locale: string, email: string, name = '陈小雨'): Promise<void> {
	await page.goto(`/${locale}/account/sign-up`);
	await page.locator('[name=name]').fill(name);
	await page.locator('[name=email]').fill(email);
	await page.locator('[name=password]').fill(password);
	await page.locator('main form button').click();
	await page.waitForURL('**/sign-up?sent');
}

/** Signs up and confirms a new account; the page is signed in afterwards. Returns the address. */
export async function newAccount(page: Page, locale = 'zh-Hans', name?: string): Promise<string> {
	const email = newAddress();
	await askToSignUp(page, locale, email, name);
	await page.goto(await linkTo(email));
	await page.locator('[name=password]').fill(password);
	await page.locator('main form button').click();
	await page.waitForURL('**/account?welcome');
	return email;
}

export async function signIn(page: Page, locale: string, email: string, secret = password): Promise<void> {
	await page.goto(`/${locale}/account/sign-in`);
	await page.locator('[name=email]').fill(email);
	await page.locator('[name=password]').fill(secret);
	await page.locator('main form button').click();
}
