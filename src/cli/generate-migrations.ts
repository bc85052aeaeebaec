/** Writes both migration folders from the one schema, and makes SQLite's new tables STRICT. Its one argument names the change. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

for (const url of ['', 'postgres://any']) {
	execFileSync('drizzle-kit', ['generate', '--name', process.argv[2] ?? 'change'], {
		stdio: 'inherit',
		env: { ...process.env, DATABASE_URL: url }
	});
}
for (const name of readdirSync('drizzle/sqlite').filter((file) => file.endsWith('.sql'))) {
	const file = `drizzle/sqlite/${name}`;
	const sql = readFileSync(file, 'utf8');
	writeFileSync(file, sql.replace(/(CREATE TABLE [^;]*\n\));/g, '$1 STRICT;'));
}
