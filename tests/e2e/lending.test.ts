import { expect, test, type Page } from '@playwright/test';
import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { expectAccessibleInBothThemes } from './axe';
import { rows } from './database';
import { newPerson, signIn } from './people';

const course = 'before-you-borrow';

/** A lender whose owner is signed in on the page; gives its id. */
async function newLender(page: Page): Promise<string> {
	const [id, owner] = [randomUUID().replaceAll('-', ''), await newPerson('许文')];
	await rows(
		`INSERT INTO organisations (id, name, contact, complaints, languages, retention_months, created_at)
		 VALUES ($1, '安舟消费金融', '400-000-0000', '12363', '["zh-Hans","zh-Hant","en"]', 24, $2)`,
		...[id, Date.now()]
	);
	await rows(
		`INSERT INTO memberships (organisation_id, user_id, role, created_at) VALUES ($1, $2, 'owner', $3)`,
		...[id, owner.id, Date.now()]
	);
	await signIn(page.context(), owner);
	return id;
}

/** A key of the lender, as its program sends it. */
async function newKey(organisation: string): Promise<Record<string, string>> {
	const secret = `ek_${createHash('sha256')
		.update(randomUUID())
		.digest('hex')
		.replace(/[^a-f2-7]/g, 'a')
		.slice(0, 40)}`;
	const scopes = ['borrowers:write', 'assignments:read', 'assignments:write', 'completions:read'];
	const hash = createHash('sha256').update(secret).digest('hex');
	await rows(
		`INSERT INTO api_keys (id, organisation_id, name, hint, secret_hash, scopes, created_at, expires_at)
		 VALUES ($1, $2, 'test', 'ek_', $3, $4, $5, $6)`,
		...[randomUUID(), organisation, hash, JSON.stringify(scopes), Date.now(), Date.now() + 3_600_000]
	);
	return { authorization: `Bearer ${secret}` };
}

for (const locale of ['zh-Hans', 'zh-Hant', 'en'])
	test(`an officer adds borrowers by a file and assigns a course, without scripts, in ${locale}`, async ({
		browser
	}) => {
		const page = await browser.newPage({ javaScriptEnabled: false });
		const base = `/${locale}/lend/${await newLender(page)}`;
		await page.goto(`${base}/import`);
		const buffer = Buffer.from('编号,分组\nC-1,new\nC-2,new\nC-1,\n,\n,x\n');
		await page.setInputFiles('[name=file]', { name: 'borrowers.csv', mimeType: 'text/csv', buffer });
		await page.locator('form[action="?/check"] button').click();
		await expect(page.locator('tbody tr')).toHaveCount(2);
		await page.locator('form[action="?/run"] button').click();
		await expect(async () => {
			await page.reload();
			await expect(page.locator('[role=progressbar]')).toHaveCount(0);
		}).toPass();
		await page.goto(`${base}/assign`);
		await page.locator('main [name=segment]').selectOption('new');
		await page.locator('main form button').click();
		await page.locator('form[method=post] button').click();
		await page.waitForURL('**/assign?done=2');
		await page.goto(base);
		await expect(page.locator('tbody tr').first().locator('td').first()).toHaveText('2');
		await page.close();
	});

test('a program adds, assigns and invites; the borrower joins, learns and leaves; each step shows in the proof', async ({
	browser,
	request
}) => {
	const officer = await (await browser.newContext()).newPage();
	const organisation = await newLender(officer);
	const headers = await newKey(organisation);
	const ask = async (path: string, data?: object) => {
		const reply = await (data
			? request.post(`/api/v1${path}`, { headers, data })
			: request.get(`/api/v1${path}`, { headers }));
		expect(reply.ok(), `${path} ${reply.status()}`).toBe(true);
		return reply.json();
	};
	const proof = () => ask(`/completions?reference=P-1&course=${course}`);
	await ask('/borrowers', { reference: 'P-1', locale: 'en' });
	await ask('/assignments', { course, references: ['P-1'] });
	const { link } = await ask('/invitations', { reference: 'P-1' });
	expect(await proof()).toMatchObject({ status: 'invited', complete: false });

	const borrower = await (await browser.newContext()).newPage();
	await borrower.goto(new URL(link).pathname);
	await expectAccessibleInBothThemes(borrower);
	expect(await proof()).toMatchObject({ status: 'opened' });
	await borrower.locator('main form button').click();
	await borrower.waitForURL('**/lenders?joined');
	await expectAccessibleInBothThemes(borrower);
	await borrower.goto(`/en/courses/${course}/need-want-wait/1`);
	await borrower.locator('form[action*="next"] button').first().click();
	await borrower.waitForURL('**/2');
	expect(await proof()).toMatchObject({ status: 'started' });

	await rows(
		`UPDATE enrolments SET finished_at = $1 WHERE learner_id = (SELECT learner_id FROM borrowers
		 WHERE organisation_id = $2 AND reference = 'P-1')`,
		...[Date.now(), organisation]
	);
	const { statement, complete } = await proof();
	expect(complete).toBe(true);
	const { keys } = await (await request.get('/api/v1/jwks.json')).json();
	const [head, claims, signature] = statement.split('.');
	const key = createPublicKey({ key: keys[0], format: 'jwk' });
	expect(verify(null, Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(true);

	await officer.goto(`/en/lend/${organisation}/borrowers?query=P-1`);
	await officer.locator('main li a').first().click();
	await expect(officer.locator('tbody')).toContainText('Finished');
	await expectAccessibleInBothThemes(officer);

	await borrower.goto('/en/lenders');
	await borrower.locator('main summary').click();
	await borrower.locator('form[action="?/leave"] button').click();
	await borrower.waitForURL('**/lenders?left');
	expect(await proof()).toMatchObject({ status: 'withdrawn', complete: false, started_at: null, finished_at: null });
	await officer.reload();
	await expect(officer.locator('tbody')).toContainText('Withdrawn');
});
