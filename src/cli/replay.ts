/** `npm run replay`: works out every submitted attempt anew from its events and names those whose marks differ; `--write` keeps the new marks. */
import { parseArgs } from 'node:util';
import { openDatabase } from '../lib/server/db/index.ts';
import { readSettings } from '../lib/server/http/settings.ts';
import { regradeAttempt, replayAttempt, submittedAttempts } from '../lib/server/quiz/replay.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
try {
	const { DATA_DIR, DATABASE_URL } = readSettings(process.env);
	const database = await openDatabase({ dataDir: DATA_DIR, url: DATABASE_URL, migrations: 'drizzle' });
	const ids = await submittedAttempts(database.read);
	const differing: string[] = [];
	for (const id of ids) if (!(await replayAttempt(database.read, id))?.same) differing.push(id);
	for (const id of values.write ? differing : []) await regradeAttempt({ database, now: () => new Date() }, id);
	await database.close();
	for (const id of differing)
		console.log(`${id} ${values.write ? 'was graded anew' : 'would be graded otherwise today'}`);
	console.log(`${ids.length} attempts replayed, ${differing.length} with other marks.`);
	if (differing.length > 0 && !values.write) process.exitCode = 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
