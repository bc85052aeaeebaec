import { kit } from '../kit.ts';
import { users } from './accounts.ts';

const { table, text, int, timestamp } = kit;

/** Who learns: a guest known by a cookie (SHA-256 kept), or an account. A guest becomes an account's learner on sign-up. */
export const learners = table('learners', {
	id: text().primaryKey(),
	userId: text()
		.unique()
		.references(() => users.id, { onDelete: 'cascade' }),
	guestKeyHash: text().unique(),
	/** How much longer than others the learner has in a quiz with a time limit, in per cent. */
	extraTimePercent: int().notNull().default(0),
	/** The most questions that a day's review asks. */
	reviewsADay: int().notNull().default(10),
	createdAt: timestamp().notNull()
});
