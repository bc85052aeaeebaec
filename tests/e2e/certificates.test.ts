import { expect, test, type Page } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { newAccount } from './account';
import { expectAccessibleInBothThemes } from './axe';

const day = 24 * 3600_000;
const text = (en: string, hans: string, hant: string) => JSON.stringify({ en, 'zh-Hans': hans, 'zh-Hant': hant });

type Row = Record<string, string | number | null>;

/** A new certificate in the server's SQLite file, as the course page would issue it; gives its id. */
function issue(more: Row = {}): string {
	const id = Array.from(
		crypto.getRandomValues(new Uint8Array(20)),
		(byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte % 32]
	);
	const row: Row = {
		id: id.join(''),
		learner_id: null,
		course_id: 'before-you-borrow',
		course_version_id: 'version-1',
		name: '欧阳龘',
		show_name: 1,
		course_title: text('Before you borrow', '借钱之前', '借錢之前'),
		outcomes: `[${text('Tell wants from needs', '分清想要和需要', '分清想要和需要')}]`,
		issued_at: Date.now() - 400 * day,
		expires_at: Date.now() + 300 * day,
		revoked_at: null,
		revoked_reason: null,
		...more
	};
	const names = Object.keys(row);
	inDatabase((database) => {
		const places = names.map((name) => `@${name}`).join(', ');
		database.prepare(`INSERT INTO certificates (${names.join(', ')}) VALUES (${places})`).run(row);
	});
	return id.join('');
}

/** The learner of an account, made if there is none yet. */
function learnerOf(email: string): string {
	const id = crypto.randomUUID();
	inDatabase((database) => {
		const insert = 'INSERT INTO learners (id, user_id, created_at) SELECT ?, id, ? FROM users WHERE email = ?';
		database.prepare(insert).run(id, Date.now(), email);
	});
	return id;
}

const makeOperator = (email: string) =>
	inDatabase((database) => database.prepare('UPDATE users SET is_operator = 1 WHERE email = ?').run(email));

function inDatabase(use: (database: Sqlite.Database) => void): void {
	const database = new Sqlite(join(process.env['EVENKEEL_E2E_DATA'] ?? '', 'evenkeel.sqlite'), { timeout: 5000 });
	use(database);
	database.close();
}

const status = (page: Page) => page.getByRole('main').getByRole('status').first();

test.describe('verifying a certificate without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	const states: { named: string; more: Row; says: string }[] = [
		{ named: 'valid', more: {}, says: '有效' },
		{ named: 'expired', more: { expires_at: Date.now() - day }, says: '已过期' },
		{ named: 'revoked', more: { revoked_at: Date.now() - day, revoked_reason: '颁发有误' }, says: '颁发有误' }
	];
	for (const { named, more, says } of states) {
		test(`says that a certificate is ${named}, from the short address on`, async ({ page }) => {
			await page.goto(`/verify/${issue(more)}`);
			await expect(page).toHaveURL(/\/zh-Hans\/verify\/[a-z2-7]{20}$/);
			await expect(status(page)).toContainText(says);
			await expect(page.getByRole('main')).toContainText('借钱之前');
			await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
		});
	}

	test('finds a certificate by the number typed as it is printed', async ({ page }) => {
		const number = issue().match(/.{5}/g)?.join('-').toUpperCase() ?? '';
		await page.goto('/en/verify');
		await page.getByLabel('Certificate number or address').fill(number);
		await page.getByRole('button', { name: 'Verify' }).click();
		await expect(status(page)).toContainText('Valid');
		await expect(page.getByRole('main')).toContainText(number);
	});

	test('says what a number looks like when it is none, and keeps what was typed', async ({ page }) => {
		await page.goto('/en/verify');
		await page.getByLabel('Certificate number or address').fill('hello');
		await page.getByRole('button', { name: 'Verify' }).click();
		await expect(page.getByRole('alert')).toContainText('not a certificate number');
		await expect(page.getByLabel('Certificate number or address')).toHaveValue('hello');
	});

	test('says unknown for a number that was never issued', async ({ page }) => {
		await page.goto('/zh-Hant/verify/aaaaabbbbbcccccddddd');
		await expect(status(page)).toContainText('查無此證');
	});

	test('shows the name only where the learner chose it', async ({ page }) => {
		await page.goto(`/en/verify/${issue({ show_name: 0 })}`);
		await expect(page.getByRole('main')).not.toContainText('欧阳龘');
		await page.goto(`/en/verify/${issue()}`);
		await expect(page.getByRole('main')).toContainText('欧阳龘');
	});

	test('lets an operator revoke with a reason, after typing the end of the number', async ({ page, browser }) => {
		makeOperator(await newAccount(page, 'en'));
		const id = issue();
		await page.goto(`/en/verify/${id}`);
		await page.getByText('Revoke this certificate').click();
		await page.getByLabel('Reason').fill('Issued by mistake.');
		await page.getByLabel('To confirm').fill('00000');
		await page.getByRole('button', { name: 'Revoke for good' }).click();
		await expect(page.getByRole('alert')).toContainText('Nothing was changed');
		await expect(page.getByLabel('Reason')).toHaveValue('Issued by mistake.');
		await page.getByLabel('To confirm').fill(id.slice(-5));
		await page.getByRole('button', { name: 'Revoke for good' }).click();
		await expect(status(page)).toContainText('Issued by mistake.');

		const stranger = await browser.newPage();
		await stranger.goto(`/en/verify/${id}`);
		await expect(status(stranger)).toContainText('Revoked');
		await expect(stranger.getByText('Revoke this certificate')).toHaveCount(0);
		await stranger.close();
	});
});

test('a holder hides the name, downloads the PDF and copies the address', async ({ page, browser, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const id = issue({ learner_id: learnerOf(await newAccount(page, 'en')) });
	await page.goto('/en/certificates');
	await page.getByRole('link', { name: 'Before you borrow' }).click();
	await page.getByLabel('Show my name').uncheck();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(status(page)).toContainText('Saved');

	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download the PDF' }).click();
	expect((await download).suggestedFilename()).toMatch(/^evenkeel-[A-Z2-7]{5}\.pdf$/);

	await page.getByRole('button', { name: 'Copy the address' }).click();
	await expect(page.getByText('Copied')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`/verify/${id}$`));

	const stranger = await browser.newPage();
	await stranger.goto(`/en/verify/${id}`);
	await expect(stranger.getByRole('main')).not.toContainText('欧阳龘');
	await newAccount(stranger, 'en');
	expect((await stranger.goto(`/en/certificates/${id}`))?.status()).toBe(404);
	expect((await stranger.request.get(`/en/certificates/${id}/certificate.pdf`)).status()).toBe(404);
	await stranger.close();
});

test('a list without certificates says what belongs there', async ({ page }) => {
	await newAccount(page, 'en');
	await page.goto('/en/certificates');
	await expect(page.getByRole('heading', { name: 'No certificate yet' })).toBeVisible();
	await expectAccessibleInBothThemes(page);
});

for (const locale of ['zh-Hans', 'zh-Hant', 'en']) {
	test(`axe finds nothing on the pages of certificates in ${locale}`, async ({ page }) => {
		test.slow();
		const email = await newAccount(page, locale);
		makeOperator(email);
		const id = issue({ learner_id: learnerOf(email) });
		const pages = ['certificates', `certificates/${id}`, 'verify', 'verify?number=x', `verify/${id}`];
		const states: Row[] = [{ expires_at: 1 }, { revoked_at: 1, revoked_reason: '—' }];
		const others = states.map((more) => `verify/${issue(more)}`);
		for (const path of [...pages, ...others, 'verify/none']) {
			await page.goto(`/${locale}/${path}`);
			await expectAccessibleInBothThemes(page);
		}
	});
}
