import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Journal = z.object({ entries: z.array(z.object({ when: z.number() })) });
const Applied = z.object({ at: z.coerce.number().nullable() }).optional();

/** Throws when the database has seen a migration that this code does not know. */
export function refuseNewer(applied: unknown, migrationsFolder: string): void {
	const journal = Journal.parse(JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')));
	const newest = Math.max(...journal.entries.map((entry) => entry.when));
	const at = Applied.parse(applied)?.at ?? 0;
	if (at > newest)
		throw new Error('The database was made by a newer Evenkeel. Update the program, or use another DATA_DIR.');
}
