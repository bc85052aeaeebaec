/** A throw-away PostgreSQL for the tests, from the programs of the system, on a free port of 127.0.0.1. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @returns {Promise<{ url: string, stop(): void } | undefined>} undefined where PostgreSQL is not installed */
export async function startPostgres() {
	const programs = programsFolder();
	if (!programs) return undefined;
	const folder = mkdtempSync(join(tmpdir(), 'evenkeel-postgres-'));
	const data = join(folder, 'data');
	const port = await freePort();
	const password = join(folder, 'password');
	writeFileSync(password, 'evenkeel');
	const asRoot = process.getuid?.() === 0;
	if (asRoot) {
		chmodSync(folder, 0o755);
		spawnSync('chown', ['postgres', folder]);
	}
	/** @param {string} program @param {string[]} args */
	const call = (program, ...args) => {
		const line = [join(programs, program), ...args];
		const [command = '', ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...line] : line;
		const { status, stderr } = spawnSync(command, rest, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
		if (status !== 0) throw new Error(`${program}: ${stderr}`);
	};
	call('initdb', '-D', data, '-U', 'evenkeel', '--auth=scram-sha-256', `--pwfile=${password}`, '--no-sync');
	call(
		'pg_ctl',
		'-D',
		data,
		'-l',
		join(folder, 'log'),
		'-w',
		'-o',
		`-p ${port} -c listen_addresses=127.0.0.1 -k ${folder}`,
		'start'
	);
	return {
		url: `postgres://evenkeel:evenkeel@127.0.0.1:${port}/postgres`,
		stop() {
			call('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

function programsFolder() {
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
	const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
	return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** @returns {Promise<number>} */
const freePort = () =>
	new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
		});
	});
