/** `npm run operator -- E-MAIL`: lets the owner of an account run this installation; with `--instructor`, lets them write courses; with `--remove`, no longer. */
import { parseArgs } from 'node:util';
import { setInstructor, setOperator } from '../lib/server/accounts/operators.ts';
import { openDatabase } from '../lib/server/db/index.ts';
import { readSettings } from '../lib/server/http/settings.ts';

const { values, positionals } = parseArgs({
	options: { remove: { type: 'boolean' }, instructor: { type: 'boolean' } },
	allowPositionals: true
});
const [email] = positionals;
try {
	if (!email) throw new Error('Whose account? npm run operator -- wei@example.org');
	const { DATA_DIR, DATABASE_URL } = readSettings(process.env);
	const database = await openDatabase({ dataDir: DATA_DIR, url: DATABASE_URL, migrations: 'drizzle' });
	const found = await (values.instructor ? setInstructor : setOperator)(database, email, !values.remove);
	await database.close();
	if (!found) throw new Error(`${email} has no confirmed account here. Sign up first.`);
	console.log(
		`${email} is ${values.remove ? 'no longer' : 'now'} ${values.instructor ? 'an instructor' : 'an operator'}.`
	);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
