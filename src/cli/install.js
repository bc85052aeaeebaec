/** Installs the dependencies when they are missing or `package-lock.json` has changed. Runs on Node 20 with nothing installed. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.evenkeel-installed';

export function install() {
	const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	execFileSync('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	writeFileSync(stamp, lock);
}

if (import.meta.filename === process.argv[1]) install();
