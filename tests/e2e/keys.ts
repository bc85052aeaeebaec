import { questionType } from '../../src/lib/quiz/types/index';
import type { Question } from '../../src/lib/quiz/question';
import { expect, type Page } from '@playwright/test';
import { rows } from './database';

/** The right responses to the open final check of an account, in order: what no browser may know. */
export async function keysFor(email: string, kind = 'check'): Promise<unknown[]> {
	const found = await rows(
		`SELECT responses.question FROM responses
		 JOIN attempts ON attempts.id = responses.attempt_id
		 JOIN enrolments ON enrolments.id = attempts.enrolment_id
		 JOIN learners ON learners.id = enrolments.learner_id
		 JOIN users ON users.id = learners.user_id
		 WHERE users.email = $1 AND attempts.kind = $2 AND attempts.submitted_at IS NULL
		 ORDER BY responses.slot`,
		email,
		kind
	);
	return found.map(({ question }) => {
		const made = (typeof question === 'string' ? JSON.parse(question) : question) as Question;
		return questionType(made.type).key(made);
	});
}

/** Gives a response on the page by mouse, whatever the question's type. */
export async function respond(page: Page, name: string, key: unknown): Promise<void> {
	if (typeof key === 'string' || typeof key === 'boolean') await choose(page, name, [String(key)]);
	else if (Array.isArray(key))
		await ((await arrangeable(page, name)) ? arrange(page, name, key) : choose(page, name, key));
	else if (isNumeric(key)) await page.locator(`[name=${name}]`).fill(key.typed);
	else for (const [id, value] of Object.entries(key ?? {})) await fill(page, `${name}.${id}`, String(value));
}

/** One of several fields: a list, a step of a story, or a text. */
async function fill(page: Page, name: string, value: string) {
	const field = page.locator(`[name="${name}"]`).first();
	const kind = await field.evaluate((element) => (element instanceof HTMLInputElement ? element.type : 'select'));
	if (kind === 'select') return void (await page.locator(`select[name="${name}"]`).selectOption(value));
	if (kind !== 'radio') return page.locator(`input[name="${name}"]`).fill(value);
	const input = page.locator(`input[name="${name}"][value="${value}"]`);
	await page.locator('label', { has: input }).click();
	await expect(input).toBeChecked();
	const on = page.getByRole('button', { name: /^(继续|繼續|Go on)$/ });
	if ((await on.count()) > 0) await on.click();
}

const isNumeric = (key: unknown): key is { typed: string } => typeof key === 'object' && key !== null && 'typed' in key;

const arrangeable = async (page: Page, name: string) => (await page.locator(`[name^="${name}."]`).count()) > 0;

async function choose(page: Page, name: string, values: readonly string[]) {
	for (const value of values) {
		const input = page.locator(`input[name=${name}][value=${value}]`);
		if (!(await input.isChecked())) await page.locator('label', { has: input }).click();
		await expect(input).toBeChecked();
	}
}

/** Orders by the lists of places, or by the arrows that scripts put in their stead. */
async function arrange(page: Page, name: string, order: readonly string[]) {
	const places = page.locator(`select[name^="${name}."]`);
	if ((await places.count()) > 0) {
		for (const [index, id] of order.entries()) {
			await page.locator(`select[name="${name}.${id}"]`).selectOption(String(index + 1));
		}
		return;
	}
	const items = page.locator('li', { has: page.locator(`input[name^="${name}."]`) });
	for (const [target, id] of order.entries()) {
		const place = () =>
			items.evaluateAll(
				(all, wanted) => all.findIndex((item) => item.querySelector(`input[name="${wanted}"]`)),
				`${name}.${id}`
			);
		for (let at = await place(); at > target; at--) {
			await items.nth(at).locator('button').first().click();
			await expect.poll(place).toBe(at - 1);
		}
	}
}
