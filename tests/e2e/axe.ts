import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectNothingFound(page: Page, axe: AxeBuilder): Promise<void> {
	const { violations } = await axe.analyze();
	const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
	expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Expects that axe finds nothing on the page as it stands, and that it needs no sideways scrolling. */
export async function expectAccessible(page: Page): Promise<void> {
	await expectNothingFound(page, new AxeBuilder({ page }).withTags(everyRule));
	const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
	expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(window ?? 0);
}

/** The same in both themes, which differ in nothing but colours. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	await expectAccessible(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectNothingFound(page, new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
}
