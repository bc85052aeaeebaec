import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectAccessibleInBothThemes } from './axe';
import { newPerson, signIn } from './people';

const gift = `::谁放款::小林在一个应用里借了 6,000 元，合同写着放款的是港湾银行。她欠谁？{
	=港湾银行#对，合同上写的就是它。
	~应用#它只是牵线。
	####欠谁，看合同。
}

每月 0.6%，借 10,000 元，手续费多少元？{#60:0.5}

请谈谈你的看法。{}

没写完 {=甲 ~乙
`;

test.beforeEach(async ({ context }) => signIn(context, await newPerson('Operator', true)));

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('an operator tries a file, sees each question and what is wrong, and keeps the rest as ours', async ({
		page
	}) => {
		await page.goto('/zh-Hans/account');
		await page.getByRole('link', { name: '导入和导出题目' }).click();
		await page.getByRole('button', { name: '试读' }).click();
		await expect(page.getByRole('alert')).toContainText('请选一个文件，或贴上内容');

		await page.getByLabel('文件', { exact: true }).setInputFiles({
			name: 'questions.gift',
			mimeType: 'text/plain',
			buffer: Buffer.from(gift)
		});
		await page.getByRole('button', { name: '试读' }).click();
		await expect(page.getByRole('status').first()).toContainText('3 道题里，有 2 道可以导入');
		await expect(page.getByText('第 11 行').last()).toContainText('大括号没有闭合');
		await expect(page.getByRole('radio', { name: '港湾银行' }).first()).toBeVisible();
		await expect(page.getByText('这里没有和 essay 对应的题型')).toBeVisible();
		await expect(page.getByLabel('或者直接贴上内容')).toHaveValue(gift);

		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: '存为 questions.yaml' }).click()
		]);
		const yaml = readFileSync(await download.path(), 'utf8');
		expect(yaml).toContain('type: single-choice');
		expect(yaml).toContain('# line 9: 请谈谈你的看法。: type-lacking essay');
	});

	test('what a course exports comes in again whole', async ({ page, request }) => {
		await page.goto('/zh-Hant/teach/import');
		for (const name of ['Moodle GIFT', 'Moodle XML', 'CSV 表格']) {
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('link', { name, exact: true }).first().click()
			]);
			await page.getByLabel('檔案', { exact: true }).setInputFiles(await download.path());
			await page.getByRole('button', { name: '試讀' }).click();
			const [, count = '', taken = ''] =
				/(\d+) 道題裡，有 (\d+) 道/.exec(await page.getByRole('status').first().innerText()) ?? [];
			expect(Number(count)).toBeGreaterThan(20);
			expect(taken).toBe(count);
		}
		expect((await request.get('/en/teach/export/before-you-borrow/other.gift')).url()).toContain('/account/sign-in');
	});
});

test('the page is accessible with questions on it', async ({ page }) => {
	await page.goto('/en/teach/import');
	await page.getByLabel('Or the text of one').fill(gift);
	await page.getByRole('button', { name: 'Try it' }).click();
	await expect(page.getByRole('heading', { name: 'What was read' })).toBeVisible();
	await expectAccessibleInBothThemes(page);
});
