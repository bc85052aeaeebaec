import { expect, test, type Page } from '@playwright/test';
import { expectAccessibleInBothThemes } from './axe';
import { newPerson, signIn, type Person } from './people';

/** Begins a course from the template and opens it; gives its address. */
async function newCourse(page: Page, title: string): Promise<string> {
	await page.goto('/en/teach/new');
	await page.getByLabel('Title of the course').fill(title);
	await page.getByLabel(/^Template: A story/).check();
	await page.getByRole('button', { name: 'Create the course' }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	return new URL(page.url()).pathname;
}

async function teacher(page: Page): Promise<Person> {
	const person = await newPerson('许文心', true);
	await signIn(page.context(), person);
	return person;
}

test('a course is begun, outlined, written, asked about, published, and taken', async ({ page, browser }) => {
	test.setTimeout(90_000);
	await teacher(page);
	const title = `A rainy day ${Date.now()}`;
	const course = await newCourse(page, title);

	await page.getByLabel('Title of the lesson').fill('Third');
	await page.getByRole('button', { name: 'Add' }).click();
	await expect(page.getByRole('link', { name: 'Third' })).toBeVisible();
	await page.getByRole('button', { name: 'Move up: 1.3' }).click();
	await expect(page.getByRole('heading', { level: 3 }).nth(1)).toContainText('Third');
	await expect(page.getByText('There are 0 questions to draw from')).toBeVisible();
	await page.getByRole('link', { name: 'Remove' }).nth(1).click();
	await page.getByRole('button', { name: 'Remove the lesson' }).click();
	await expect(page.getByText('Nothing to mend')).toBeVisible();

	await page.goto(`${course}/settings`);
	await page.getByRole('group', { name: 'Title of the course' }).getByLabel('English').fill('');
	await page.getByLabel('Pass mark').fill('75');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('link', { name: /Title of the course: Fill this in/ })).toBeVisible();
	await expect(page.getByLabel('Pass mark')).toHaveValue('75');
	await page.getByRole('group', { name: 'Title of the course' }).getByLabel('English').fill(title);
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Saved.')).toBeVisible();

	await page.goto(`${course}/lessons/first-lesson?in=en`);
	const text = page.locator('#source');
	const saved = page.waitForResponse((response) => response.url().endsWith('/autosave'));
	await text.fill((await text.inputValue()).replace('- The second', '- The second **thing**'));
	await expect(page.locator('.paper')).toContainText('The second thing');
	expect((await saved).status()).toBe(200);
	await text.fill(`${await text.inputValue()}\n:::nothing\n:::\n`);
	await expect(page.getByText('There is no block “nothing”')).toBeVisible();
	await text.fill((await text.inputValue()).replace('\n:::nothing\n:::\n', ''));
	await expect(page.getByText('Nothing to mend')).toBeVisible();

	await page.goto(`${course}/questions/new?type=true-false`);
	for (const [name, words] of [
		['What it says', 'A budget is yours.'],
		['Said to whoever answers “true”', 'Yes.'],
		['Said to whoever answers “false”', 'It is.'],
		['Why the right answer is right', 'You make it.']
	] as const) {
		const group = page.getByRole('group', { name, exact: true });
		await group.getByLabel('English').fill(words);
		await group.getByLabel('简体中文').fill('预算是自己的。');
	}
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page).toHaveURL(/questions\/a-budget-is-yours\?saved/);
	await expect(page.getByText('Drawn 200 times')).toBeVisible();
	await page.getByRole('link', { name: 'Take it as a learner' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Take it as a learner' })).toBeVisible();
	await page.getByRole('radio', { name: 'True', exact: true }).check();
	await page.getByRole('button', { name: 'Answer' }).click();
	await expect(page.getByText('Yes.', { exact: true })).toBeVisible();

	await page.goto(`${course}/publish`);
	await page.getByLabel('What changed').fill('The first version');
	await page.getByRole('button', { name: 'Publish it' }).click();
	await expect(page.getByText('Published. New learners get this version')).toBeVisible();
	await expect(page.getByText('The first version')).toBeVisible();

	const learner = await browser.newContext();
	const phone = await learner.newPage();
	await phone.goto('/en/courses');
	await phone.getByRole('link', { name: title }).click();
	await expect(phone.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await phone.goto(`${new URL(phone.url()).pathname}/first-lesson/4`);
	await expect(phone.getByText('The second thing')).toBeVisible();
	await learner.close();

	const download = page.waitForEvent('download');
	await page.goto(`${course}/files`);
	await page.getByRole('link', { name: 'Download as zip' }).click();
	const archive = await (await download).path();
	await page
		.getByLabel('Zip file')
		.setInputFiles({ name: 'course.zip', mimeType: 'application/zip', buffer: Buffer.from('no') });
	await page.getByRole('button', { name: 'Import' }).click();
	await expect(page.getByRole('link', { name: /This is not a zip file/ })).toBeVisible();
	await page.getByLabel('Zip file').setInputFiles(archive);
	await page.getByRole('button', { name: 'Import' }).click();
	await expect(page.getByText('Imported.')).toBeVisible();
});

test('two who write one lesson see each other’s change and overwrite nothing', async ({ page }) => {
	await teacher(page);
	const course = await newCourse(page, `Together ${Date.now()}`);
	const lesson = `${course}/lessons/first-lesson?in=en`;
	const other = await page.context().newPage();
	await Promise.all([page.goto(lesson), other.goto(lesson)]);
	const saved = other.waitForResponse((response) => response.url().endsWith('/autosave'));
	await other.locator('#source').fill('## Theirs\n\nWords.\n');
	await saved;
	await page.locator('#source').fill('## Mine\n\nOther words.\n');
	await expect(page.getByText(/saved this at/)).toBeVisible();
	await expect(page.locator('.diff')).toContainText('Theirs');
	await expect(page.locator('#source')).toHaveValue('## Mine\n\nOther words.\n');
	await page.locator('#source').fill('## Theirs and mine\n\nWords. Other words.\n');
	await page.getByRole('button', { name: 'Save what stands here' }).click();
	await expect(page.getByText('Saved.')).toBeVisible();
	await expect(page.locator('#source')).toHaveValue('## Theirs and mine\n\nWords. Other words.\n');
	await page.getByRole('link', { name: 'Earlier saves' }).click();
	await expect(page.getByRole('link', { name: 'Save 3' })).toBeVisible();
});

test('a lesson and a question are written without scripts', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await teacher(page);
	const course = await newCourse(page, `Plain ${Date.now()}`);
	await page.goto(`${course}/lessons/first-lesson?in=en`);
	await page.locator('#source').fill('## One\n\n:::nope\n:::\n');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('There is no block “nope”')).toBeVisible();
	await page.goto(`${course}/lessons/first-lesson?in=zh-Hant`);
	await expect(page.getByText('behind the original').first()).toBeVisible();
	await page.getByRole('button', { name: 'Make it anew from Simplified' }).click();
	await expect(page.getByText('This text was made by a program')).toBeVisible();
	await page.goto(`${course}/questions/first-rule`);
	await page.getByRole('group', { name: 'What it says' }).first().getByLabel('English').fill('Which one?');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Saved.')).toBeVisible();
	await context.close();
});

test('every page of the studio is accessible on a phone, in both themes', async ({ page }) => {
	test.setTimeout(120_000);
	await teacher(page);
	const course = await newCourse(page, `Seen ${Date.now()}`);
	const inside = [
		'',
		'/settings',
		'/lessons/first-lesson',
		'/lessons/first-lesson/settings',
		'/lessons/first-lesson/preview/2'
	];
	const others = [
		'/questions',
		'/questions/first-guess',
		'/questions/new?type=matching',
		'/questions/first-rule/try',
		'/publish',
		'/files',
		'/history/course.yaml?revision=1'
	];
	for (const path of ['/en/teach', '/en/teach/new', ...[...inside, ...others].map((each) => course + each)]) {
		await page.goto(path.replace('/en/', '/zh-Hant/'));
		await expectAccessibleInBothThemes(page);
	}
});
