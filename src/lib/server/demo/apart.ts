import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { users } from '../db/schema';
import type { Database } from '../db';
import { randomId } from '../ids';

/** Holds the password of a demonstration's accounts, and tells its data folder from a real one. */
const fileIn = (dataDir: string) => join(dataDir, 'demo.json');

/** Throws where a normal start was given the data of a demonstration. */
export function refuseDemoData(dataDir: string): void {
	if (existsSync(fileIn(dataDir)))
		throw new Error(`DATA_DIR ${dataDir} holds a demonstration. Set another one, or start with npm run demo.`);
}

/** The password of the demonstration's accounts, made at its first start. Throws where other people have accounts. */
export async function demoPassword(dataDir: string, { read }: Database): Promise<string> {
	const file = fileIn(dataDir);
	if (existsSync(file)) return String(JSON.parse(readFileSync(file, 'utf8')).password);
	const [someone] = await read.select({ id: users.id }).from(users).limit(1);
	if (someone) throw new Error('This database holds real accounts; a demonstration needs one of its own.');
	const password = randomId(16).replace(/(.{4})(?=.)/g, '$1-');
	writeFileSync(file, JSON.stringify({ password }), { mode: 0o600 });
	return password;
}
