/** `npm run audit`: works out anew the seals of every lender's log, and fails where one was changed. */
import { openDatabase } from '../lib/server/db/index.ts';
import { readSettings } from '../lib/server/http/settings.ts';
import { verifyAllAudits } from '../lib/server/lending/audit.ts';

try {
	const { DATA_DIR, DATABASE_URL } = readSettings(process.env);
	const database = await openDatabase({ dataDir: DATA_DIR, url: DATABASE_URL, migrations: 'drizzle' });
	for (const { id, name, verdict } of await verifyAllAudits(database)) {
		const found = verdict.whole
			? `whole, ${verdict.entries} entries, last seal ${verdict.lastHash}`
			: `BROKEN at entry ${verdict.at}`;
		console.log(`${id} ${name}: ${found}`);
		if (!verdict.whole) process.exitCode = 1;
	}
	await database.close();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
