/** `npm start`: installs and builds what has changed, then serves. `--demo` serves a demonstration with ready accounts. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuilt } from './build.js';
import { install, isInstalled } from './install.js';
import { nodeFlags } from './node-flags.js';

const demo = process.argv.includes('--demo');

try {
	if (!isInstalled()) console.error('Installing what Evenkeel needs. This takes a minute or two, once.');
	install();
	if (!isBuilt()) console.error('Building Evenkeel. This takes half a minute, after each change.');
	build();
} catch (error) {
	stop(
		`${error instanceof Error ? error.message : error}\nEvenkeel could not be installed or built; the lines above say why.`
	);
}

const { EVENKEEL_DEMO: _, ...environment } = process.env;
const server = spawn(node24(), [...nodeFlags, 'src/cli/serve.js'], {
	stdio: 'inherit',
	env: {
		...environment,
		NODE_ENV: 'production',
		...(demo && { EVENKEEL_DEMO: '1', DATA_DIR: process.env.DATA_DIR || './data-demo' })
	}
});
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));

/** The Node that the package `node` brings, else the system's where it is new enough to serve. */
function node24() {
	const own = join('node_modules', '.bin', 'node');
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (existsSync(own)) return own;
	if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
	return stop(
		'npm could not install Node 24 for this system. Install Node 22.18 or newer, then run `npm start` again.'
	);
}

/** @param {string} message @returns {never} */
function stop(message) {
	console.error(message);
	process.exit(1);
}
