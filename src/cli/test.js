/** `npm test`: installs what is missing, runs every check, and ends with `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.js';
import { install } from './install.js';
import { startPostgres } from './postgres.js';

install();
const env = { ...process.env, PATH: `${join(process.cwd(), 'node_modules', '.bin')}:${process.env.PATH}` };
const reports = join('test-results', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
let passed = 0;
let failed = 0;
/** @type {string[]} */
const broken = [];

/** @param {string} name @param {string[]} command @param {Record<string, string>} [settings] */
function run(name, command, settings = {}) {
	console.log(`\n== ${name}`);
	const [program = '', ...args] = command;
	return spawnSync(program, args, { stdio: 'inherit', env: { ...env, ...settings } }).status === 0;
}

/** @param {string} name @param {string[]} command */
function check(name, ...command) {
	if (run(name, command)) passed++;
	else {
		failed++;
		broken.push(name);
	}
}

/** A test runner whose JSON report tells how many tests there were. @param {string} name @param {string[]} command @param {(report: any) => [number, number]} count @param {Record<string, string>} [settings] */
function suite(name, command, count, settings = {}) {
	const file = join(reports, `${name}.json`);
	const ok = run(
		name,
		command.map((part) => part.replace('REPORT', file)),
		{ ...settings, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
	);
	const [good, bad] = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : [0, 0];
	passed += good;
	failed += bad + (!ok && bad === 0 ? 1 : 0);
	if (!ok) broken.push(name);
}

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

check('messages', 'svelte-kit', 'sync');
console.log('\n== build');
try {
	build();
	passed++;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	failed++;
	broken.push('build');
}
check('types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human');
check('format', 'prettier', '--check', '.', '--log-level', 'warn');
check('lint', 'eslint', '.');
check('import arrows', 'depcruise', 'src', '--config', '.dependency-cruiser.cjs');
check('unused code and dependencies', 'knip');
suite('unit', vitest('unit'), ofVitest);
suite('integration-sqlite', vitest('integration'), ofVitest);
const postgres = await startPostgres();
if (postgres) {
	suite('integration-postgres', vitest('integration'), ofVitest, { DATABASE_URL: postgres.url });
	postgres.stop();
} else console.log('\n== integration-postgres\nskipped: PostgreSQL not found');
suite('e2e', ['playwright', 'test'], ofPlaywright);

if (broken.length > 0) console.log(`\nfailed: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
