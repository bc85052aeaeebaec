import { isHttpError, type RequestEvent } from '@sveltejs/kit';
import { describe, expect, it, vi } from 'vitest';
import { table } from '../../e2e/permission-table';

vi.setConfig({ testTimeout: 60_000 });

type Handler = (event: RequestEvent) => unknown;
interface RouteModule {
	readonly load?: Handler;
	readonly actions?: Readonly<Record<string, Handler>>;
	readonly [method: string]: unknown;
}

const modules = import.meta.glob<RouteModule>(['/src/routes/**/+page.server.ts', '/src/routes/**/+server.ts']);
const pages = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'));
const routeOf = (file: string) => file.replace('/src/routes', '').replace(/\/\+[^/]+$/, '') || '/';
const methodsIn = (module: RouteModule) => ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((name) => module[name]);

/** An actor of a kind that the table of permissions doesn't know. */
const nobody = () => {
	const url = new URL('http://localhost/');
	return { url, params: {}, locals: { locale: 'en', ctx: { actor: { type: 'nobody' } } } } as unknown as RequestEvent;
};

describe('every route', () => {
	it('has a row for each of its methods and actions in the table of permissions', async () => {
		const found: Record<string, string[]> = {};
		for (const page of pages) found[routeOf(page)] = ['GET'];
		for (const [file, load] of Object.entries(modules)) {
			const module = await load();
			const actions = Object.keys(module.actions ?? {}).map((name) => `?/${name}`);
			const reads = file.endsWith('+page.server.ts') ? ['GET'] : methodsIn(module);
			found[routeOf(file)] = [...reads, ...actions].sort();
		}
		const rows = Object.entries(table).map(([route, row]) => [route, Object.keys(row).sort()]);
		expect(Object.fromEntries(rows)).toEqual(found);
	});
});

describe('before it does anything, a permission is asked for by', () => {
	for (const [file, load] of Object.entries(modules).filter(([file]) => file.includes('[locale=locale]'))) {
		it(file, async () => {
			const module = await load();
			const handlers = [
				module.load,
				...Object.values(module.actions ?? {}),
				...methodsIn(module).map((name) => module[name])
			];
			for (const handler of handlers) {
				if (typeof handler === 'function') expect(await refusalOf(handler as Handler)).toMatch(/^40[34]$/);
			}
		});
	}
});

/** The status that ends a request of someone who may do nothing: nothing else may have been touched by then. */
async function refusalOf(handler: Handler): Promise<string> {
	try {
		await handler(nobody());
		return 'allowed';
	} catch (error) {
		return isHttpError(error) ? String(error.status) : String(error);
	}
}
