/** Builds the server when one of its sources has changed since the last build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stamp = 'build/.evenkeel-sources';
const languages = 'src/lib/i18n/project.inlang';
/** The build writes it anew, each time the same. */
const rewritten = `${languages}/settings.json`;
const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
/** Written by the build itself, or read as the server starts. */
const apart = ['src/lib/i18n/paraglide', languages, 'src/content', 'src/cli'];

export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

export function build() {
	if (isBuilt()) return;
	const now = fingerprint();
	const { status, stderr } = spawnSync(join('node_modules', '.bin', 'vite'), ['build', '--logLevel', 'error'], {
		stdio: ['ignore', 'ignore', 'pipe'],
		encoding: 'utf8',
		env: { ...process.env, PATH: `${join(process.cwd(), 'node_modules', '.bin')}:${process.env.PATH}` }
	});
	if (status !== 0) throw new Error(stderr);
	writeFileSync(stamp, now);
}

/** A hash of the names, sizes and times of all sources: cheap enough for each start. */
function fingerprint() {
	const hash = createHash('sha256').update(readFileSync(rewritten));
	for (const source of sources) for (const file of walk(source)) hash.update(file);
	return hash.digest('hex');
}

/** @param {string} path @returns {Generator<string>} */
function* walk(path) {
	const stat = statSync(path);
	if (!stat.isDirectory()) yield `${path} ${stat.size} ${stat.mtimeMs}\n`;
	else if (!apart.includes(path)) {
		for (const name of readdirSync(path).sort()) yield* walk(join(path, name));
	}
}
