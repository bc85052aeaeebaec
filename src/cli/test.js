/** `npm test`: installs what is missing, runs every check, and ends with the time of each and `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.js';
import { install } from './install.js';
import { startPostgres } from './postgres.js';

/** @typedef {{ name: string, seconds: number, passed: number, failed: number }} Stage */

install();
const reports = join('test-results', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const env = {
	...process.env,
	CHROMIUM_PATH: process.env.CHROMIUM_PATH || chromium,
	PATH: `${join(process.cwd(), 'node_modules', '.bin')}:${process.env.PATH}`
};
/** @type {Stage[]} */
const stages = [];

/** Runs a command. What it prints is shown as it comes, or by `quiet` ones when they have ended. @param {string[]} command @param {Record<string, string>} settings @param {boolean} quiet */
function run([program = '', ...args], settings, quiet) {
	const child = spawn(program, args, {
		stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
		env: { ...env, ...settings }
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += data));
	return new Promise((resolve) => {
		child.on('error', ({ message }) => resolve({ ok: false, said: message }));
		child.on('close', (code) => resolve({ ok: code === 0, said }));
	});
}

/** A check that passes or fails as a whole. @param {string} name @param {string[]} command */
async function check(name, ...command) {
	const began = performance.now();
	const { ok, said } = await run(command, {}, true);
	console.log(`\n== ${name}\n${said.trimEnd()}`);
	note(name, began, ok ? 1 : 0, ok ? 0 : 1);
}

/** A test runner whose JSON report tells how many tests there were. @param {string} name @param {string[]} command @param {(report: any) => [number, number]} count @param {Record<string, string>} [settings] */
async function suite(name, command, count, settings = {}) {
	console.log(`\n== ${name}`);
	const began = performance.now();
	const file = join(reports, `${name}.json`);
	const named = command.map((part) => part.replace('REPORT', file));
	const { ok } = await run(named, { ...settings, PLAYWRIGHT_JSON_OUTPUT_NAME: file }, false);
	const [passed, failed] = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : [0, 0];
	note(name, began, passed, ok ? failed : Math.max(1, failed));
}

/** @param {string} name @param {number} began @param {number} passed @param {number} failed */
const note = (name, began, passed, failed) =>
	void stages.push({ name, seconds: (performance.now() - began) / 1000, passed, failed });

/** @param {string} project */
const vitest = (project) => [
	'vitest',
	'run',
	'--project',
	project,
	'--reporter=default',
	'--reporter=json',
	'--outputFile.json=REPORT'
];
/** @param {any} report @returns {[number, number]} */
const ofVitest = (report) => [report.numPassedTests, report.numFailedTests];
/** @param {any} report @returns {[number, number]} */
const ofPlaywright = ({ stats }) => [stats.expected + stats.flaky, stats.unexpected];

function builds() {
	const began = performance.now();
	try {
		build();
		note('build', began, 1, 0);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		note('build', began, 0, 1);
	}
}

await check('messages', 'svelte-kit', 'sync');
builds();
const types = check(
	'types',
	'svelte-check',
	'--tsconfig',
	'./tsconfig.json',
	'--fail-on-warnings',
	'--output',
	'human'
);
await check('format', 'prettier', '--check', '.', '--log-level', 'warn');
await check('lint', 'eslint', '.');
await check('import arrows', 'depcruise', 'src', '--config', '.dependency-cruiser.cjs');
await check('unused code and dependencies', 'knip');
await types;
if (!env.CHROMIUM_PATH) await check('browser', 'playwright', 'install', 'chromium');

await suite('unit', vitest('unit'), ofVitest);
await suite('integration-sqlite', vitest('integration'), ofVitest);
await suite('e2e-sqlite', ['playwright', 'test'], ofPlaywright);
const postgres = await startPostgres();
if (postgres) {
	// What the server sends and the demonstration shows doesn't depend on the database: once is enough.
	const alike = ['serving', 'demo'].flatMap((name) => ['--exclude', `tests/integration/operations/${name}.test.ts`]);
	await suite('integration-postgres', [...vitest('integration'), ...alike], ofVitest, { DATABASE_URL: postgres.url });
	await suite('e2e-postgres', ['playwright', 'test'], ofPlaywright, { EVENKEEL_E2E_DATABASE_URL: postgres.url });
	postgres.stop();
} else console.log('\n== integration-postgres, e2e-postgres\nskipped: PostgreSQL not found');

console.log('');
for (const { name, seconds, passed, failed } of stages) {
	console.log(
		`${seconds.toFixed(1).padStart(6)} s  ${name.padEnd(30)}${failed > 0 ? `${failed} failed` : `${passed} passed`}`
	);
}
/** @param {'passed' | 'failed'} what */
const sum = (what) => stages.reduce((total, stage) => total + stage[what], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
