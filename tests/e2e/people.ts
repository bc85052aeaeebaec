import type { BrowserContext } from '@playwright/test';
import { createHash, randomUUID } from 'node:crypto';
import { rows } from './database';

const sha256 = (secret: string) => createHash('sha256').update(secret).digest('hex');

export interface Person {
	readonly id: string;
	readonly email: string;
	readonly name: string;
}

/** A confirmed account in the server's database. */
export async function newPerson(name: string, isOperator = false): Promise<Person> {
	const id = randomUUID();
	const email = `${id}@example.com`;
	await rows(
		`INSERT INTO users (id, email, name, password_hash, email_confirmed_at, is_operator, locale, jurisdiction, created_at)
		 VALUES ($1, $2, $3, 'none', $4, $5, 'en', 'CN', $6)`,
		...[id, email, name, Date.now(), Number(isOperator), Date.now()]
	);
	return { id, email, name };
}

/** The cookie of a new session of theirs. */
export async function newSession({ id }: Person): Promise<string> {
	const secret = randomUUID();
	await rows(
		'INSERT INTO sessions (id, user_id, expires_at, created_at, user_agent) VALUES ($1, $2, $3, $4, $5)',
		...[sha256(secret), id, Date.now() + 3_600_000, Date.now(), 'a test']
	);
	return `evenkeel_session=${secret}`;
}

/** Signs a browser in as them. */
export async function signIn(context: BrowserContext, person: Person): Promise<void> {
	const [name = '', value = ''] = (await newSession(person)).split('=');
	await context.addCookies([{ name, value, domain: '127.0.0.1', path: '/' }]);
}
