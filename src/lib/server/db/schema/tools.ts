import { kit } from '../kit.ts';
import { users } from './accounts.ts';

const { table, text, json, timestamp, primaryKey } = kit;

/** What a person typed into a tool and chose to save in their account, the last time they did. Never shown to anyone else. */
export const savedFigures = table(
	'saved_figures',
	{
		userId: text()
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		tool: text().notNull(),
		figures: json<Readonly<Record<string, string>>>().notNull(),
		savedAt: timestamp().notNull()
	},
	(t) => [primaryKey({ columns: [t.userId, t.tool] })]
);
