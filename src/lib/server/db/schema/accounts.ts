import { kit } from '../kit.ts';

const { table, text, bool, timestamp, int, index } = kit;

export const users = table('users', {
	id: text().primaryKey(),
	email: text().notNull().unique(),
	name: text().notNull(),
	passwordHash: text().notNull(),
	emailConfirmedAt: timestamp(),
	isOperator: bool().notNull().default(false),
	/** Whether the operator lets them write courses. */
	isInstructor: bool().notNull().default(false),
	locale: text().notNull(),
	jurisdiction: text().notNull(),
	theme: text().notNull().default('system'),
	textSize: text().notNull().default('normal'),
	createdAt: timestamp().notNull()
});

/** `id` is the SHA-256 of the id in the cookie, so that a copy of the database signs nobody in. */
export const sessions = table(
	'sessions',
	{
		id: text().primaryKey(),
		userId: text()
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		expiresAt: timestamp().notNull(),
		createdAt: timestamp().notNull(),
		userAgent: text().notNull()
	},
	(t) => [index('sessions_user').on(t.userId)]
);

/** One-time links by e-mail; `id` is the SHA-256 of the token in the link. */
export const emailTokens = table(
	'email_tokens',
	{
		id: text().primaryKey(),
		userId: text()
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		purpose: text().notNull(),
		expiresAt: timestamp().notNull()
	},
	(t) => [index('email_tokens_user').on(t.userId)]
);

/** Counted attempts at guessable things; `id` names what and by whom, hashed. */
export const rateLimits = table('rate_limits', {
	id: text().primaryKey(),
	count: int().notNull(),
	resetsAt: timestamp().notNull()
});
