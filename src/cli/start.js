/** `npm start`: install and build what has changed, then serve. `--demo` adds an organisation and an account for each role. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.js';
import { install } from './install.js';

try {
	install();
	build();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	console.error('Evenkeel could not be installed or built; the lines above say why.');
	process.exit(1);
}

const demo = process.argv.includes('--demo');
const server = spawn(join('node_modules', '.bin', 'node'), ['src/cli/serve.js'], {
	stdio: 'inherit',
	env: { ...process.env, NODE_ENV: 'production', ...(demo && { EVENKEEL_DEMO: '1' }) }
});
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
