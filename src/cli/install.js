/** Installs the dependencies when they are missing or `package-lock.json` has changed. Runs on Node 20 with nothing installed. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const stamp = 'node_modules/.evenkeel-installed';

export const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

export function install() {
	if (isInstalled()) return;
	npm('install', '--ignore-scripts', '--no-save', '--include=dev', '--no-audit', '--no-fund');
	// The one package whose script is needed: it fetches Node 24. Others would compile what they have brought along.
	npm('rebuild', 'node');
	writeFileSync(stamp, wanted());
}

/** @param {string[]} args */
const npm = (...args) => execFileSync('npm', [...args, '--loglevel=error'], { stdio: ['ignore', 'ignore', 'inherit'] });

const wanted = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (fileURLToPath(import.meta.url) === process.argv[1]) install();
