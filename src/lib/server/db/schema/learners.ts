import { kit } from '../kit.ts';
import { users } from './accounts.ts';

const { table, text, timestamp } = kit;

/** Who learns: a guest known by a cookie (SHA-256 kept), or an account. A guest becomes an account's learner on sign-up. */
export const learners = table('learners', {
	id: text().primaryKey(),
	userId: text()
		.unique()
		.references(() => users.id, { onDelete: 'cascade' }),
	guestKeyHash: text().unique(),
	createdAt: timestamp().notNull()
});
