import type { Context } from '../context';
import { randomId } from '../ids';
import { demoPassword } from './apart';
import type { Taught } from './learning';
import { people, welcome } from './people';

const daysAgo = (days: number) => () => new Date(Date.now() - days * 24 * 3_600_000);

/**
 * Makes the accounts of a demonstration at its first start, each with a past of its own, and gives the lines that tell
 * how to sign in. Only ever called for `npm run demo`.
 */
export async function prepareDemo(
	{ database, mailer }: Pick<Context, 'database' | 'mailer'>,
	taught: Taught,
	dataDir: string
): Promise<string[]> {
	const password = await demoPassword(dataDir, database);
	const guest: Context = { actor: { type: 'guest' }, database, mailer, now: daysAgo(3), newId: randomId };
	for (const person of people) await welcome(guest, person, password, taught);
	const accounts = people.map(({ email, is }) => `  ${email.padEnd(24)}${is}`);
	return [`A demonstration. Sign in with the password  ${password}  as`, ...accounts];
}
