import { expect, test, type Browser, type Page } from '@playwright/test';
import { askToSignUp, newAddress, password } from './account';
import { rows } from './database';
import { keysFor, respond } from './keys';
import { linkTo } from './mailbox';

const course = '/zh-Hans/courses/before-you-borrow';
const lessons = [
	'need-want-wait',
	'what-can-i-repay',
	'who-lends-what',
	'read-before-signing',
	'approved-is-not-affordable'
];

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });
		test('a borrower goes from the first visit to a certificate that a stranger can verify', async ({
			page,
			browser
		}) => {
			test.setTimeout(180_000);
			await page.goto('/');
			await page.getByRole('link', { name: '看看有哪些课' }).click();
			await page.getByRole('link', { name: '借钱之前' }).click();
			await page.getByRole('link', { name: '开始学' }).click();
			await readLesson(page, true);
			const email = await signUp(page);
			await page.goto(course);
			await expect(page.getByText('学完了')).toHaveCount(1);
			for (const lesson of lessons.slice(1)) {
				await page.goto(`${course}/${lesson}`);
				await readLesson(page, false);
			}
			await failCheck(page);
			await waitOutCooldown(email);
			await passCheck(page, email);
			const number = await takeCertificate(page);
			await verifyAsStranger(browser, number);
		});
	});
}

/** Reads a lesson from its first step to its last; answers the practice questions on the way if asked to. */
async function readLesson(page: Page, answering: boolean) {
	await expect(page).toHaveURL(/\/1$/);
	const steps = Number(
		/共 (\d+) 步/.exec(
			await page
				.getByText(/第 1 步/)
				.first()
				.innerText()
		)?.[1]
	);
	for (let step = 1; step <= steps; step++) {
		await expect(page).toHaveURL(new RegExp(`/${step}([?#].*)?$`));
		const options = page.locator('form[action*="answer"] label:has(input[type=radio])');
		if (answering && (await options.count()) > 0) {
			await options.first().click();
			await page.getByRole('button', { name: '确定' }).click();
			await expect(page.locator('[id^=question-]').getByText('为什么').first()).toBeVisible();
		}
		await page.getByRole('button', { name: /下一步|学完这一课/ }).click();
	}
	await expect(page).toHaveURL(/\/practice$/);
	await expect(page.getByText('这一课学完了')).toBeVisible();
}

async function signUp(page: Page): Promise<string> {
	const email = newAddress();
	await askToSignUp(page, 'zh-Hans', email, '龘小雨 Rain');
	await page.goto(await linkTo(email));
	await page.locator('[name=password]').fill(password);
	await page.locator('main form button').click();
	await page.waitForURL('**/account?welcome');
	return email;
}

/** Hands in a check with one answer only. */
async function failCheck(page: Page) {
	await page.goto(`${course}/check`);
	await page.getByRole('button', { name: '开始测验' }).click();
	await expect(page.getByRole('heading', { name: /第 1 题/ })).toBeVisible();
	await page.goto(`${course}/check`);
	await page.getByRole('button', { name: '交卷' }).click();
	await expect(page.getByText('还差一点').first()).toBeVisible();
	await page.goto(`${course}/check`);
	await expect(page.getByRole('button', { name: '开始测验' })).toHaveCount(0);
}

/** As if half an hour had gone by since the last check. */
const waitOutCooldown = (email: string) =>
	rows(
		`UPDATE attempts SET submitted_at = ${process.env['EVENKEEL_E2E_DATABASE_URL'] ? "submitted_at - interval '31 minutes'" : 'submitted_at - 31 * 60000'}
		 WHERE enrolment_id IN (SELECT enrolments.id FROM enrolments
		 JOIN learners ON learners.id = enrolments.learner_id JOIN users ON users.id = learners.user_id WHERE users.email = $1)`,
		email
	);

async function passCheck(page: Page, email: string) {
	await page.goto(`${course}/check`);
	await page.getByRole('button', { name: '开始测验' }).click();
	await expect(page.getByRole('heading', { name: /第 1 题/ })).toBeVisible();
	const keys = await keysFor(email);
	expect(keys).toHaveLength(15);
	for (const [index, key] of keys.entries()) {
		await expect(page.getByRole('heading', { name: `第 ${index + 1} 题，共 15 题` })).toBeVisible();
		await respond(page, `q${index}`, key);
		await page.getByRole('button', { name: index < 14 ? '保存，下一题' : '保存，看全部' }).click();
	}
	await expect(page.getByText('15 道题都答了')).toBeVisible();
	await page.getByRole('button', { name: '交卷' }).click();
	await expect(page.getByText('通过了：15 分得了 15 分')).toBeVisible();
}

async function takeCertificate(page: Page): Promise<string> {
	await page.getByRole('link', { name: '领取证书' }).first().click();
	await expect(page.locator('[name=name]')).toHaveValue('龘小雨 Rain');
	await page.getByRole('button', { name: '领取证书' }).click();
	await expect(page).toHaveURL(/\/certificates\/[a-z2-7]{20}/);
	const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
	const pdf = await page.request.get(`/zh-Hans/certificates/${id}/certificate.pdf`);
	expect(pdf.headers()['content-type']).toContain('application/pdf');
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	return id;
}

/** Follows the address behind the QR code in a browser that knows nothing of the learner. */
async function verifyAsStranger(browser: Browser, id: string) {
	const context = await browser.newContext({ locale: 'en-GB' });
	const stranger = await context.newPage();
	await stranger.goto(`/verify/${id}`);
	await expect(stranger).toHaveURL(`/en/verify/${id}`);
	await expect(stranger.getByText('Valid', { exact: true }).first()).toBeVisible();
	await expect(stranger.getByText('Before you borrow').first()).toBeVisible();
	await context.close();
}
