/**
 * `npm run operator -- E-MAIL`: lets the owner of an account run this installation; with `--instructor`, lets them write
 * courses; with `--remove`, no longer. With `--extra-time 25` it gives them a quarter more time in quizzes with a limit instead.
 */
import { parseArgs } from 'node:util';
import { setExtraTime, setInstructor, setOperator } from '../lib/server/accounts/operators.ts';
import { openDatabase } from '../lib/server/db/index.ts';
import { readSettings } from '../lib/server/http/settings.ts';

const { values, positionals } = parseArgs({
	options: { remove: { type: 'boolean' }, instructor: { type: 'boolean' }, 'extra-time': { type: 'string' } },
	allowPositionals: true
});
const [email] = positionals;
const extraTime = values['extra-time'];
const percent = Number(extraTime);
try {
	if (!email) throw new Error('Whose account? npm run operator -- wei@example.org');
	if (extraTime !== undefined && !(Number.isInteger(percent) && percent >= 0 && percent <= 400))
		throw new Error(`How much more time? A whole per cent from 0 to 400, not “${extraTime}”.`);
	const { DATA_DIR, DATABASE_URL } = readSettings(process.env);
	const database = await openDatabase({ dataDir: DATA_DIR, url: DATABASE_URL, migrations: 'drizzle' });
	const found =
		extraTime === undefined
			? await (values.instructor ? setInstructor : setOperator)(database, email, !values.remove)
			: await setExtraTime(database, email, percent);
	await database.close();
	if (!found)
		throw new Error(
			extraTime === undefined
				? `${email} has no confirmed account here. Sign up first.`
				: `${email} has no confirmed account here that has begun a course.`
		);
	console.log(
		extraTime === undefined
			? `${email} is ${values.remove ? 'no longer' : 'now'} ${values.instructor ? 'an instructor' : 'an operator'}.`
			: `${email} has ${percent} % more time from the next attempt on.`
	);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
