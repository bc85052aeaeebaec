import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { newPostgres } from '../database';

export interface Folder {
	readonly path: string;
	/** A file of the folder's own copy of the shipped content. */
	content(...names: string[]): string;
}

/** A folder to start the built server in: its own content and data; code and migrations are the project's. */
export function newFolder(): Folder {
	if (!existsSync('build/handler.js')) throw new Error('These tests need a build: npm run build');
	const path = mkdtempSync(join(tmpdir(), 'evenkeel-operations-'));
	mkdirSync(join(path, 'src'));
	cpSync('src/content', join(path, 'src/content'), { recursive: true });
	for (const shared of ['drizzle', 'src/lib']) symlinkSync(resolve(shared), join(path, shared));
	return { path, content: (...names) => join(path, 'src/content', ...names) };
}

type Environment = Readonly<Record<string, string>>;

/** A new database of the dialect under test, as settings. */
export async function newDatabaseSettings(): Promise<Environment> {
	const server = process.env['DATABASE_URL'];
	return server ? { DATABASE_URL: await newPostgres(server) } : {};
}

/** What a process said, and how it ended. */
export interface Ended {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Starts the built server on a free port, unless `settings` say another. */
export function serve({ path }: Folder, settings: Environment = {}) {
	const { DATABASE_URL: _, ...environment } = process.env;
	const child = spawn(process.execPath, [resolve('src/cli/serve.js')], {
		cwd: path,
		env: { ...environment, NODE_ENV: 'production', PORT: '0', ...settings }
	});
	let [out, err] = ['', ''];
	child.stderr.on('data', (data) => (err += data));
	const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
	const address = new Promise<string>((resolve, reject) => {
		child.stdout.on('data', (data) => {
			out += data;
			const found = /^Evenkeel is at (\S+)\n/m.exec(out)?.[1];
			if (found) resolve(found);
		});
		void ended.then(({ code }) => reject(new Error(`The server ended with ${code}: ${err}`)));
	});
	address.catch(() => undefined);
	return {
		/** Resolves when it serves. */
		address,
		ended,
		said: () => err,
		stop(): Promise<Ended> {
			child.kill('SIGTERM');
			return ended;
		}
	};
}

export const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
