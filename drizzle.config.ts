import { defineConfig } from 'drizzle-kit';

const dialect = process.env['DATABASE_URL'] ? 'postgresql' : 'sqlite';

export default defineConfig({
	dialect,
	schema: './src/lib/server/db/schema/index.ts',
	out: dialect === 'sqlite' ? './drizzle/sqlite' : './drizzle/postgres',
	casing: 'snake_case'
});
