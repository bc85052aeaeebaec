import type { Actor } from '$lib/accounts/can';
import type { Database } from './db';
import type { Mailer } from './mail';

/** What a service is given: who asks, the database, the clock and the source of ids. */
export interface Context {
	readonly actor: Actor;
	readonly database: Database;
	readonly mailer: Mailer;
	readonly now: () => Date;
	/** A new unguessable id: 20 characters of a–z2–7, 100 bits. */
	readonly newId: () => string;
}
