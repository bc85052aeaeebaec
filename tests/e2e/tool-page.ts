import type { Page } from '@playwright/test';

export const pageOf = (tool: string) => `/en/tools/${tool}`;

/** Opens a tool whose scripts run, and from then on lists every request that the page makes, more scripts apart. */
export async function openTool(page: Page, tool: string): Promise<string[]> {
	await page.goto(pageOf(tool), { waitUntil: 'networkidle' });
	const requests: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() !== 'script') requests.push(`${request.method()} ${request.url()}`);
	});
	return requests;
}

/** What a tool shows of its answer. */
export const answer = (page: Page) => page.getByRole('region', { name: /figures say|example shows|Your choices/ });
