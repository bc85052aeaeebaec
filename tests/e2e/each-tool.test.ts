import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileOf, tools } from '../../src/lib/tools/index.ts';
import { fieldAt, type SimpleField, type Typed } from '../../src/lib/tools/fields.ts';
import { startOf, type Tool } from '../../src/lib/tools/tool.ts';
import { work } from '../../src/lib/tools/work.ts';
import { expectAccessible } from './axe';
import { answer, openTool, pageOf } from './tool-page';

/** What a reader types over the example of each tool; the page must then say what the library makes of it. */
const typedOver: Readonly<Record<string, Typed>> = {
	'affordability-stress-test': { income: '9400', loan: '20000', months: '18' },
	'total-cost-of-wanting': { price: '3600', rate: '0.75', guess: '4000' },
	'limit-versus-budget': { safe: '640' },
	'rate-converter': { rate: '1.2', quoted: 'month', amount: '25000', days: '45' },
	'fee-to-apr': { amount: '6000', months: '6', fee: '0.8', upfront: '120', guess: '12' },
	'schedule-plotter': { amount: '48000', methodA: 'interest-first', rateA: '7.2', methodB: 'flat-fee', rateB: '0.45' },
	'minimum-payment-simulator': { balance: '8600', daily: '0.04', own: '650', guess: '24' },
	'overdue-simulator': {
		principal: '5000',
		days: '61',
		compound: 'no',
		basis: 'act365',
		'payments.0.day': '10',
		'payments.0.amount': '800'
	},
	'credit-report-explorer': { overdue: 'b', marks: 'longer', query: 'own' },
	'overdue-record-timeline': { due: '2025-04-10', paid: '2025-07-01' },
	'dispute-letter': { jurisdiction: 'CN', problem: 'amount', sent: '2026-11-20' },
	'scam-classifier': { message: 'Pay first, a service fee.', signs: 'haste insider' },
	'real-or-scam': { reminder: 'real', erase: 'real' },
	'product-matcher': { giver: 'person', upfront: 'no', licence: 'no' },
	'clause-spotter': { contract: 'A service fee is deducted before payout. Late fee applies.' },
	'budget-builder': { saving: '400', 'must.1.amount': '1100', 'must.1.day': '5', 'wishes.0.amount': '900' },
	'shock-cards': { savings: '2000', cards: 'hospital', hand: '12', third: 'home' },
	'borrowing-diary': { 'entries.1.amount': '88', 'entries.1.trigger': 'stress' },
	'conversation-rehearsal': { tell1: 'b', limit2: 'b' },
	'campaign-planner': { borrowers: '5000', arrears: '6', fall: '1' },
	'case-review': { courier: 'approve', nurse: 'decline' },
	'plan-comparator': { debt: '18000', income: '5200' },
	'signal-policy-builder': { retention: '30', seen: 'risk' },
	'metric-picker': { metrics: 'kept', people: '1200' },
	'debt-planner': { 'debts.0.balance': '9000', 'debts.0.rate': '15', budget: '1600', order: 'snowball' },
	'warning-signs': { cash: 'runsOut noBuffer', debts: 'minimum late', life: 'sleep' },
	'hardship-letter': { income: '5200', costs: '3600', debt: '9000', asks: 'deferral' },
	'contact-log': { 'entries.1.said': 'insult', 'entries.1.times': '4' },
	'legal-step-map': { jurisdiction: 'CN', received: '2026-11-02', crime: 'wrong' },
	'help-finder': { problem: 'harassed', tried: 'complaint' }
};

const reader = { locale: 'en', jurisdiction: 'general' } as const;

test('every tool is tried here', () =>
	expect(Object.keys(typedOver).toSorted()).toEqual(tools.map(({ id }) => id).toSorted()));

async function type(page: Page, id: string, field: SimpleField, text: string): Promise<void> {
	if (field.kind === 'checks') {
		const wanted = new Set(text.split(' '));
		for (const each of Object.keys(field.choices))
			await page.locator(`[id="${id}-${each}"]`).setChecked(wanted.has(each));
	} else if (field.kind === 'choice' && !field.menu) await page.locator(`[id="${id}-${text}"]`).check();
	else if (field.kind === 'choice') await page.locator(`[id="${id}"]`).selectOption(text);
	else await page.locator(`[id="${id}"]`).fill(text);
}

/** A row may be folded. With scripts a list has no row until one is added; without them there are some to spare. */
async function rowFor(page: Page, tool: string, path: string): Promise<void> {
	const [list, index] = path.split('.');
	const folded = page.locator(`details[id="${tool}-${list}.${index}"]:not([open]) > summary`);
	if ((await folded.count()) > 0) return folded.click();
	if (index === undefined || (await page.locator(`[id^="${tool}-${path}"]`).count()) > 0) return;
	await page.locator(`[id="${tool}-${list}"]`).getByRole('button').last().click();
}

/** Types over the example, asks for the answer, and expects the sentence and the table that the library gives. */
async function expectAnswer(page: Page, tool: Tool): Promise<void> {
	const typed = typedOver[tool.id] ?? {};
	const { done, problems } = work(tool, { ...startOf(tool, reader), ...typed });
	expect(problems).toEqual([]);
	if (!done) return;
	for (const [path, text] of Object.entries(typed)) {
		const found = fieldAt(tool.fields, path);
		await rowFor(page, tool.id, path);
		if (found) await type(page, `${tool.id}-${path}`, found.field, text);
	}
	await page.locator('form.tool button:not([type=button]):not([formaction])').click();
	await expect(answer(page)).toContainText(tool.says(done, 'en').replaceAll('\u202f', ' '));
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save as a table (CSV)' }).click()
	]);
	const csv = fileOf(tool, 'figures.csv', {})?.make(done, new Date(0), 'en');
	expect(readFileSync(await file.path(), 'utf8')).toBe(csv);
}

for (const [index, tool] of tools.entries()) {
	test(`${tool.id} says what the library makes of the figures, sends nothing, and is there for everyone`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme: index % 2 === 0 ? 'light' : 'dark' });
		const requests = await openTool(page, tool.id);
		await expectAnswer(page, tool);
		expect(requests.filter((request) => !request.includes(' blob:'))).toEqual([]);
		for (const summary of await page.locator('form.tool summary').all()) await summary.click();
		await expectAccessible(page);
		await page.setViewportSize({ width: 320, height: 640 });
		await page.evaluate(() => document.documentElement.setAttribute('data-text', 'larger'));
		for (const field of await page.locator('form.tool input[inputmode=decimal]').all()) {
			if (Number(await field.inputValue()) >= 400) await field.fill('9,876,543.21');
		}
		expect(await page.locator('main').evaluate((main) => main.scrollWidth)).toBeLessThanOrEqual(320);
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	/** Every kind of field is among them; the test below posts the forms of all. */
	for (const tool of tools.filter((_, index) => index % 3 === 0)) {
		test(`${tool.id} says the same, and keeps the figures out of the address`, async ({ page }) => {
			await page.goto(pageOf(tool.id));
			await expectAnswer(page, tool);
			expect(new URL(page.url()).search).toBe('?/work');
		});
	}
});

test('every form that is posted is worked out on the server', async ({ request, baseURL }) => {
	for (const tool of tools) {
		const form = { ...startOf(tool, reader), ...typedOver[tool.id] };
		const { done } = work(tool, form);
		const headers = { origin: baseURL ?? '', accept: 'text/html' };
		const html = await (await request.post(`${pageOf(tool.id)}?/work`, { form, headers })).text();
		const said = html.replaceAll('&amp;', '&').replaceAll('\u202f', ' ');
		expect(said, tool.id).toContain(done && tool.says(done, 'en').replaceAll('\u202f', ' '));
	}
});
