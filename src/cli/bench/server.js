/** The built server as a process of its own, on the first core; the load comes from the others. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { nodeFlags } from '../node-flags.js';

const node = join('node_modules', '.bin', 'node');
const canPin = spawnSync('taskset', ['--version']).status === 0;

/** Keeps this process away from the server's core. */
export function stayOffServerCore() {
	if (canPin) spawnSync('taskset', ['-a', '-c', '-p', '1-1023', String(process.pid)], { stdio: 'ignore' });
}

/** A data folder that goes when the process ends. */
export function freshFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Serves `dataDir` and waits for the address. @param {string} dataDir */
export async function startServer(dataDir) {
	const line = [...(canPin ? ['taskset', '-c', '0'] : []), node, ...nodeFlags, 'src/cli/serve.js'];
	const began = performance.now();
	const child = spawn(line[0] ?? node, line.slice(1), {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, EVENKEEL_DEMO: '1' }
	});
	const ended = new Promise((resolve) => child.once('exit', resolve));
	const killed = () => child.kill('SIGKILL');
	process.once('exit', killed);
	void ended.then(() => process.off('exit', killed));
	const address = await addressIn(child.stdout, ended);
	return {
		address,
		port: Number(new URL(address).port),
		began,
		/** Resident memory in MB, and the most it has been. */
		memory: () => ({ now: megabytes(child.pid, 'VmRSS'), most: megabytes(child.pid, 'VmHWM') }),
		/** Ends at once, as a power cut would. */
		async kill() {
			child.kill('SIGKILL');
			await ended;
		},
		async stop() {
			child.kill('SIGTERM');
			await Promise.race([ended, after(15_000).then(killed)]);
			await ended;
		}
	};
}

/** @param {import('node:stream').Readable} output @param {Promise<unknown>} ended @returns {Promise<string>} */
function addressIn(output, ended) {
	return new Promise((resolve, reject) => {
		let text = '';
		output.on('data', (chunk) => {
			text += chunk;
			const [address] = /http:\/\/\S+/.exec(text) ?? [];
			if (address) resolve(address);
		});
		void ended.then((code) => reject(new Error(`The server ended with code ${code} before it was ready.`)));
	});
}

/** @param {number | undefined} pid @param {'VmRSS' | 'VmHWM'} what */
function megabytes(pid, what) {
	const [, kilobytes] = new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	return Number(kilobytes) / 1024;
}
