import { openApi, operations } from '$lib/lending/openapi';
import { describe, expect, it } from 'vitest';

const routes = import.meta.glob<Record<string, unknown>>('/src/routes/api/v1/**/+server.ts');

describe('the description of the API', () => {
	it('tells of every route and method there is, and of no other', async () => {
		const found: string[] = [];
		for (const [file, load] of Object.entries(routes)) {
			const path = file.replace('/src/routes/api/v1', '').replace('/+server.ts', '');
			const module = await load();
			for (const method of ['GET', 'POST']) if (module[method]) found.push(`${method.toLowerCase()} ${path}`);
		}
		const described = operations.map(({ method, path }) => `${method} ${path}`);
		expect([...described, 'get /openapi.json'].sort()).toEqual(found.sort());
	});

	it('says what each call takes, from the schemas that check it', () => {
		const text = JSON.stringify(openApi('https://learn.example'));
		const told = JSON.parse(text);
		expect(told.openapi).toBe('3.1.0');
		const add = told.paths['/borrowers'].post;
		const { schema } = add.requestBody.content['application/json'];
		expect(schema).toMatchObject({ type: 'object', required: ['reference'], additionalProperties: false });
		expect(schema.properties.jurisdiction.enum).toContain('CN');
		expect(add.parameters[0].name).toBe('Idempotency-Key');
		expect(told.paths['/jwks.json'].get.security).toEqual([]);
	});
});
