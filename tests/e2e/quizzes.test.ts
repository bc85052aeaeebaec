import { expect, test, type Page } from '@playwright/test';
import { expectAccessibleInBothThemes } from './axe';
import { rows } from './database';
import { keysFor, respond } from './keys';
import { newPerson, newSession, signIn, type Person } from './people';

const course = '/zh-Hans/courses/before-you-borrow';

/** Someone signed in, with the check of the course open and its settings changed. */
async function taking(page: Page, settings: object, name = 'check'): Promise<Person> {
	const person = await newPerson('苏小棠');
	await signIn(page.context(), person);
	await page.goto(`${course}/${name}`);
	await page.getByRole('button', { name: '开始测验' }).click();
	await page.waitForURL(`**/${name}/1`);
	const [attempt] = await rows(`SELECT id, plan FROM attempts WHERE enrolment_id IN ${ofPerson}`, person.id);
	const plan = typeof attempt?.plan === 'string' ? JSON.parse(attempt.plan) : attempt?.plan;
	const changed = JSON.stringify({ ...plan, settings: { ...plan.settings, ...settings } });
	await rows('UPDATE attempts SET plan = $1 WHERE id = $2', changed, attempt?.id);
	return person;
}
const ofPerson = `(SELECT enrolments.id FROM enrolments JOIN learners ON learners.id = enrolments.learner_id
	WHERE learners.user_id = $1)`;
const eventsOf = async ({ id }: Person) => {
	const events = await rows(
		`SELECT type FROM attempt_events WHERE attempt_id IN
		 (SELECT id FROM attempts WHERE enrolment_id IN ${ofPerson}) ORDER BY seq`,
		id
	);
	return events.map(({ type }) => type);
};

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('an answer can be checked, tried again for less, and is told in full when it is right', async ({ page }) => {
			const person = await taking(page, { behaviour: 'interactive', certainty: true });
			const { slot, key } = await simpleSlot(person);
			const here = `${course}/check/${slot + 1}`;
			await page.goto(here);
			await expect(page.getByRole('radio', { name: /很有把握/ })).toBeVisible();
			await page.getByRole('button', { name: '看看答得对不对' }).click();
			await expect(page.getByText('请先选一个答案或填上答案')).toBeVisible();
			await giveWrong(page, `q${slot}`, key);
			await page.locator('label', { hasText: '很有把握' }).click();
			await page.getByRole('button', { name: '看看答得对不对' }).click();
			await expect(page.getByText('还可以试 2 次')).toBeVisible();
			if (javaScriptEnabled) {
				await expect(page.locator(`#q${slot}-outcome`)).toBeFocused();
				await expectAccessibleInBothThemes(page);
			}
			await page.goto(here);
			await respond(page, `q${slot}`, key);
			await page.getByRole('button', { name: '看看答得对不对' }).click();
			await expect(page.getByText('答对了').first()).toBeVisible();
			await expect(page.getByText('为什么')).toBeVisible();
			await page
				.getByRole('button', { name: /^(下一题|保存，看全部)$/ })
				.first()
				.click();
			await expect(page).toHaveURL(new RegExp(`check(/${slot + 2})?$`));
			expect(await eventsOf(person)).toEqual(expect.arrayContaining(['begun', 'shown', 'tried']));
		});

		test('a question can be marked to come back to', async ({ page }) => {
			await taking(page, { sections: true });
			await page.goto(`${course}/check/2`);
			await page.getByRole('button', { name: '先做个记号' }).click();
			await expect(page.getByRole('button', { name: '去掉记号' })).toBeVisible();
			await page.goto(`${course}/check`);
			await expect(page.getByText('做了记号的：1 题')).toBeVisible();
			await expect(page.getByRole('link', { name: /第 2 题.*做了记号/ })).toBeVisible();
		});
	});

/** A slot of theirs that is answered by ticking or by a number, and its key. */
async function simpleSlot({ email }: Person) {
	const keys = await keysFor(email);
	const at = keys.findIndex((key) => typeof key === 'string' || typeof key === 'boolean' || isNumeric(key));
	return { slot: at, key: keys[at] };
}
const isNumeric = (key: unknown) => typeof key === 'object' && key !== null && 'value' in key && 'typed' in key;

/** Anything but the key. */
async function giveWrong(page: Page, name: string, key: unknown) {
	if (isNumeric(key)) return page.locator(`input[name=${name}]`).fill('-987654');
	const values = await page
		.locator(`input[name=${name}]`)
		.evaluateAll((all) => all.map((each) => String(Reflect.get(each, 'value'))));
	const wrong = values.find((value) => value !== String(key));
	await page.locator('label', { has: page.locator(`input[name=${name}][value="${wrong}"]`) }).click();
}

test('when the time is up, what was typed is handed in', async ({ page }) => {
	const person = await taking(page, {});
	await rows(`UPDATE attempts SET due_at = ${Date.now() + 4000} WHERE enrolment_id IN ${ofPerson}`, person.id);
	const { slot, key } = await simpleSlot(person);
	await page.goto(`${course}/check/${slot + 1}`);
	await expect(page.getByRole('timer')).toBeVisible();
	await respond(page, `q${slot}`, key);
	await page.waitForURL('**/check/result', { timeout: 20_000 });
	await expect(page.getByText('时间到了，你的答案已经按当时的样子交上')).toBeVisible();
	expect(await eventsOf(person)).toEqual(expect.arrayContaining(['answered', 'submitted', 'graded']));
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the checks before and after a course show what was gained', async ({ page }) => {
		const person = await newPerson('苏小棠');
		await signIn(page.context(), person);
		for (const name of ['pre-check', 'after-check']) {
			await page.goto(`${course}/${name}`);
			await page.getByRole('button', { name: '开始测验' }).click();
			if (name === 'after-check') {
				const keys = await keysFor(person.email, name);
				for (const [slot, key] of keys.entries()) {
					await page.goto(`${course}/${name}/${slot + 1}`);
					await respond(page, `q${slot}`, key);
					await page.locator('button[name=to]').first().click();
				}
			}
			await page.goto(`${course}/${name}`);
			await page.getByRole('button', { name: '交卷' }).click();
			await page.waitForURL(`**/${name}/result`);
			await expect(page.getByRole('heading', { name: '每一课的情况' })).toBeVisible();
			await expect(page.getByText('为什么')).toHaveCount(0);
		}
		await expect(page.getByText('从 0% 到 100%')).toBeVisible();
	});
});

test('what was answered comes back for review when it is due', async ({ page }) => {
	const person = await newPerson('苏小棠');
	await signIn(page.context(), person);
	await page.goto('/zh-Hans/review');
	await expect(page.getByText('还没有可以复习的')).toBeVisible();
	await page.goto(`${course}/need-want-wait/practice/1`);
	await page.locator('fieldset input[type=radio]').first().check();
	await page.getByRole('button', { name: '确定' }).click();
	await expect(page.locator('[id$="-outcome"]')).toBeVisible();
	await rows(
		'UPDATE review_cards SET due_at = 1 WHERE learner_id IN (SELECT id FROM learners WHERE user_id = $1)',
		person.id
	);
	await page.goto('/zh-Hans/review');
	await expect(page.getByText('今天 1 题')).toBeVisible();
	await expectAccessibleInBothThemes(page);
	await page.getByRole('link', { name: '开始' }).click();
	await expect(page).toHaveURL(/practice\/1\?again&review/);
	await page.locator('fieldset input[type=radio]').first().check();
	await page.getByRole('button', { name: '确定' }).click();
	await expect(page.locator('[id$="-outcome"]')).toBeVisible();
	await page.getByRole('link', { name: '今天做完了' }).click();
	await expect(page.getByText('今天没有要复习的')).toBeVisible();
});

test('a report of a question reaches whoever answers for it, without the learner’s name', async ({ page, baseURL }) => {
	const person = await newPerson('苏小棠');
	await signIn(page.context(), person);
	await page.goto(`${course}/need-want-wait/practice/1`);
	await page.locator('fieldset input[type=radio]').first().check();
	await page.getByRole('button', { name: '确定' }).click();
	await page.getByText('这道题有问题？').click();
	const words = `看不懂第二个选项 ${person.id}`;
	await page.getByLabel('具体说说').fill(words);
	await page.getByRole('button', { name: '发出' }).click();
	await expect(page.getByText('谢谢，已经交给出题的人')).toBeVisible();
	await expectAccessibleInBothThemes(page);
	const operator = await newPerson('周行远', true);
	const asOperator = { headers: { cookie: await newSession(operator) } };
	const html = await (await fetch(`${baseURL}/zh-Hans/reports`, asOperator)).text();
	expect(html).toContain(words);
	expect(html).not.toContain(person.email);
	await signIn(page.context(), operator);
	await page.goto('/zh-Hans/reports');
	await expectAccessibleInBothThemes(page);
	const report = page.locator('article', { hasText: words });
	await report.getByRole('button', { name: '处理好了' }).click();
	await expect(report).toHaveCount(0);
});
