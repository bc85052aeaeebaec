import { defineConfig } from '@playwright/test';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const port = Number(process.env['EVENKEEL_E2E_PORT'] ?? 4173);
/** Where the server under test keeps its database and letters; the tests read it too. */
const data = (process.env['EVENKEEL_E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'evenkeel-e2e-')));
/** PostgreSQL instead of that file: then only the journeys are walked, which touch every table. */
const databaseUrl = process.env['EVENKEEL_E2E_DATABASE_URL'];

export default defineConfig({
	testDir: 'tests/e2e',
	workers: 2,
	fullyParallel: true,
	forbidOnly: !!process.env['CI'],
	reporter: [['list'], ['json']],
	projects: [databaseUrl ? { name: 'postgres', testMatch: /journey/ } : { name: 'sqlite' }],
	outputDir: 'test-results/e2e',
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'zh-CN',
		viewport: { width: 360, height: 740 },
		launchOptions: {
			...(existsSync(chromium) && { executablePath: chromium }),
			args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--no-first-run']
		}
	},
	webServer: {
		command: 'node src/cli/serve.js',
		url: `http://127.0.0.1:${port}/readyz`,
		env: { NODE_ENV: 'production', PORT: String(port), DATA_DIR: data, DATABASE_URL: databaseUrl ?? '' }
	}
});
