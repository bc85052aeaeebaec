import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectAccessibleInBothThemes } from './axe';
import { rows } from './database';
import { newPerson, signIn } from './people';
import { answer, openTool, pageOf } from './tool-page';

const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** Keeps back scripts, those of some source or all, until the function that this gives is called. */
async function holdScripts(page: Page, which: RegExp = /./): Promise<() => void> {
	let load = () => {};
	let loaded = false;
	const held = new Promise<void>((resolve) => (load = resolve)).then(() => (loaded = true));
	await page.route('**', async (route) => {
		if (loaded || route.request().resourceType() !== 'script') return route.continue();
		const response = await route.fetch();
		if (which.test(await response.text())) await held;
		await route.fulfill({ response });
	});
	return load;
}

test.describe('with scripts, worked out as one types', () => {
	test('the stress test gives the exact instalment and sends nothing', async ({ page }) => {
		const requests = await openTool(page, 'affordability-stress-test');
		await page.getByRole('textbox', { name: 'Income each month' }).fill('１万');
		await page.getByRole('textbox', { name: 'Amount' }).fill('20,000');
		await expect(answer(page)).toContainText('you can still repay up to ¥2,400 a month');
		await expect(answer(page)).toContainText('Its instalment is ¥964.04; in a bad month ¥1,435.96 is still left.');
		await page.getByRole('slider', { name: 'How far income falls' }).press('ArrowRight');
		await expect(answer(page)).toContainText('If your income falls by 35%, you can still repay up to ¥1,900 a month.');
		await page.getByRole('button', { name: 'Show what it means' }).click();
		await expect(answer(page)).toBeFocused();
		expect(requests).toEqual([]);
	});

	test('wanting shows its total after a guess, and makes its files here', async ({ page }) => {
		const requests = await openTool(page, 'total-cost-of-wanting');
		await expect(answer(page)).not.toContainText('¥5,145.60');
		await page.getByRole('textbox', { name: 'How much will you have paid in all?' }).fill('5000');
		await page.getByRole('button', { name: 'Show the total' }).click();
		await expect(answer(page)).toContainText('By instalments you pay ¥5,145.60 in all, ¥345.60 more than the price');
		await expect(answer(page)).toContainText('You guessed ¥5,000; it is ¥145.60 more.');
		await expect(answer(page)).toContainText('13.03%');
		const [reminder] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Put it in my calendar' }).click()
		]);
		expect(readFileSync(await reminder.path(), 'utf8')).toContain('SUMMARY:Do I still want it?');
		expect(requests.filter((request) => !request.includes(' blob:'))).toEqual([]);
	});

	test('the limit lights what the month carries, and takes over the stress test’s instalment', async ({ page }) => {
		await openTool(page, 'affordability-stress-test');
		await page.getByRole('textbox', { name: 'Fixed costs' }).fill('3200');
		const requests = await openTool(page, 'limit-versus-budget');
		await expect(answer(page)).toContainText('Of the ¥50,000 you may borrow, ¥20,030 fits your month.');
		await page.getByRole('button', { name: 'Fill in mine: ¥800' }).click();
		await expect(answer(page)).toContainText('Of the ¥50,000 you may borrow, ¥16,024 fits your month.');
		expect(requests).toEqual([]);
	});

	test('a picture that the server drew stands until what draws it has come', async ({ page }) => {
		const load = await holdScripts(page, /polyline/);
		await page.goto(pageOf('schedule-plotter'));
		await page.locator('#schedule-plotter-rateA').fill('18');
		await expect(page.getByRole('region', { name: 'What your figures say' })).toBeVisible();
		const line = page
			.getByRole('img', { name: /Line chart/ })
			.locator('polyline')
			.first();
		const drawn = await line.getAttribute('points');
		load();
		await expect(line).not.toHaveAttribute('points', drawn ?? '');
	});

	test('figures are there again on return, and nothing moves for them, until they are wiped', async ({ page }) => {
		await openTool(page, 'affordability-stress-test');
		const income = page.getByRole('textbox', { name: 'Income each month' });
		await income.fill('8500');
		const load = await holdScripts(page);
		await page.reload({ waitUntil: 'commit' });
		await expect(income).toHaveValue('8000');
		const places = () =>
			Promise.all([button.boundingBox(), answer(page).getByRole('heading').boundingBox(), verdict.boundingBox()]);
		const button = page.getByRole('button', { name: 'Show what it means' });
		const verdict = page.getByText('This loan does not fit');
		const before = await places();
		load();
		await expect(income).toHaveValue('8500');
		expect(await places()).toEqual(before);
		await page.getByRole('button', { name: 'Wipe my figures' }).click();
		await expect(income).toHaveValue('8000');
		await page.getByRole('button', { name: 'Put my figures back' }).click();
		await expect(income).toHaveValue('8500');
		await page.getByRole('button', { name: 'Wipe my figures' }).click();
		await page.reload();
		await expect(income).toHaveValue('8000');
	});

	test('figures are saved to a file, opened again, and shared only if asked', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await openTool(page, 'affordability-stress-test');
		const income = page.getByRole('textbox', { name: 'Income each month' });
		await income.fill('8600');
		const [saved] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save as a file to open again' }).click()
		]);
		const file = { name: 'figures.json', mimeType: 'application/json', buffer: readFileSync(await saved.path()) };
		const requests = await openTool(page, 'affordability-stress-test');
		await page.getByRole('button', { name: 'Wipe my figures' }).click();
		await expect(income).toHaveValue('8000');
		await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('{}') });
		await expect(page.getByText('This file is not from this tool.')).toBeVisible();
		await page.locator('input[type=file]').setInputFiles(file);
		await expect(income).toHaveValue('8600');
		await income.fill('9000');
		await page.locator('input[type=file]').setInputFiles(file);
		await expect(income).toHaveValue('8600');
		await page.getByRole('button', { name: 'Put my figures back' }).click();
		await expect(income).toHaveValue('9000');
		await page.getByText('Share this tool').click();
		const link = page.getByRole('textbox', { name: 'Link' });
		await page.getByRole('button', { name: 'Copy the link' }).click();
		await expect(link).toHaveValue(/\/en\/tools\/affordability-stress-test$/);
		await page.getByRole('checkbox', { name: 'Put my figures into the link' }).check();
		await page.getByRole('button', { name: 'Copy the link' }).click();
		await expect(link).toHaveValue(/#figures=/);
		expect(requests.filter((request) => !request.includes(' blob:'))).toEqual([]);
		const stranger = await context.browser()?.newContext();
		const theirs = await stranger?.newPage();
		await theirs?.goto(await link.inputValue());
		await expect(theirs?.getByRole('textbox', { name: 'Income each month' }) ?? income).toHaveValue('9000');
		await stranger?.close();
	});

	test('what was typed before the scripts had loaded counts', async ({ page }) => {
		const load = await holdScripts(page);
		await page.goto(pageOf('limit-versus-budget'), { waitUntil: 'commit' });
		const instalment = page.getByRole('textbox', { name: 'Your safe instalment' });
		await instalment.fill('800');
		load();
		await expect(answer(page)).toContainText('¥16,024 fits your month');
		await expect(instalment).toHaveValue('800');
	});

	test('a figure that can’t be read is named, kept as typed, and listed above the form', async ({ page }) => {
		await openTool(page, 'limit-versus-budget');
		const rate = page.getByRole('textbox', { name: 'Annualised rate' });
		await rate.fill('1.2.3');
		await rate.press('Enter');
		await expect(page.getByRole('alert')).toBeFocused();
		await expect(page.getByRole('alert')).toContainText('Annualised rate: This can’t be read as a number.');
		await page.getByRole('alert').getByRole('link').click();
		await expect(rate).toBeFocused();
		await expect(rate).toHaveValue('1.2.3');
		await rate.fill('24');
		await expect(page.getByRole('alert')).toBeHidden();
		await expect(answer(page)).toContainText('¥18,913 fits your month');
	});
});

test.describe('without scripts, worked out on the server', () => {
	test.use({ javaScriptEnabled: false });

	test('the stress test gives the same numbers and keeps them out of the address', async ({ page }) => {
		await page.goto(pageOf('affordability-stress-test'));
		await page.getByRole('textbox', { name: 'Income each month' }).fill('１万');
		await page.getByRole('textbox', { name: 'Amount' }).fill('20,000');
		await page.getByRole('button', { name: 'Show what it means' }).click();
		await expect(answer(page)).toContainText('you can still repay up to ¥2,400 a month');
		await expect(answer(page)).toContainText('Its instalment is ¥964.04; in a bad month ¥1,435.96 is still left.');
		await expect(page.getByRole('textbox', { name: 'Amount' })).toHaveValue('20,000');
		expect(new URL(page.url()).search).toBe('?/work');
		await expect(page.getByRole('slider')).toHaveCount(0);
	});

	test('wanting shows its total after a guess, and the server makes the reminder', async ({ page }) => {
		await page.goto(pageOf('total-cost-of-wanting'));
		await expect(answer(page)).not.toContainText('¥5,145.60');
		await page.getByRole('textbox', { name: 'How much will you have paid in all?' }).fill('5000');
		await page.getByRole('button', { name: 'Show the total' }).click();
		await expect(answer(page)).toContainText('¥345.60 more than the price');
		await page.getByRole('textbox', { name: 'Nights to wait' }).fill('7');
		const [reminder] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Put it in my calendar' }).click()
		]);
		expect(reminder.suggestedFilename()).toBe('reminder.ics');
		expect(readFileSync(await reminder.path(), 'utf8')).toMatch(/DTSTART:\d{8}T200000/);
	});

	test('the limit shows what fits, and mistakes by field with all that was typed', async ({ page }) => {
		await page.goto(pageOf('limit-versus-budget'));
		await page.getByRole('textbox', { name: 'Your safe instalment' }).fill('800');
		await page.getByRole('button', { name: 'Show what it means' }).click();
		await expect(answer(page)).toContainText('Of the ¥50,000 you may borrow, ¥16,024 fits your month.');
		await page.getByRole('textbox', { name: 'Months' }).fill('2.5');
		await page.getByRole('button', { name: 'Show what it means' }).click();
		await expect(page.getByRole('alert')).toContainText('Months: A whole number, please.');
		await expect(page.getByRole('textbox', { name: 'Your safe instalment' })).toHaveValue('800');
		await expect(page.getByRole('textbox', { name: 'Months' })).toHaveValue('2.5');
	});
});

for (const locale of locales) {
	test(`axe finds nothing on the list of tools in ${locale}`, async ({ page }) => {
		await page.goto(`/${locale}/tools`, { waitUntil: 'networkidle' });
		await expectAccessibleInBothThemes(page);
	});
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(`figures saved in the account, with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.use({ javaScriptEnabled });

		test('are there on another device, and gone once they are deleted', async ({ page, browser }) => {
			const person = await newPerson('何小满');
			await signIn(page.context(), person);
			await page.goto(pageOf('limit-versus-budget'), { waitUntil: 'networkidle' });
			await page.getByRole('textbox', { name: 'Your safe instalment' }).fill('777');
			await page.getByRole('button', { name: 'Save in my account' }).click();
			await expect(page.getByText('Saved in your account.')).toBeVisible();
			await expect(page.getByRole('textbox', { name: 'Your safe instalment' })).toHaveValue('777');

			const other = await browser.newContext({ javaScriptEnabled });
			await signIn(other, person);
			const there = await other.newPage();
			await there.goto(pageOf('limit-versus-budget'));
			await expect(there.getByRole('textbox', { name: 'Your safe instalment' })).not.toHaveValue('777');
			await there.getByRole('link', { name: 'Open them' }).click();
			await expect(there.getByRole('textbox', { name: 'Your safe instalment' })).toHaveValue('777');
			await there.getByRole('button', { name: 'Delete from my account' }).click();
			await expect(there.getByText('Deleted from your account.')).toBeVisible();
			await expect(there.getByRole('link', { name: 'Open them' })).toHaveCount(0);
			expect(await rows('SELECT tool FROM saved_figures WHERE user_id = $1', person.id)).toEqual([]);
			await other.close();
		});
	});
}

test('a guest is told how figures reach another device', async ({ page }) => {
	await page.goto(pageOf('limit-versus-budget'));
	await page.locator('#account').getByRole('link', { name: 'Sign in' }).click();
	await expect(page).toHaveURL(/sign-in\?next=%2Fen%2Ftools%2Flimit-versus-budget/);
});

test('an unknown tool is a page that helps', async ({ page }) => {
	const response = await page.goto('/zh-Hans/tools/nothing');
	expect(response?.status()).toBe(404);
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});
