/** Which database runs: PostgreSQL when `DATABASE_URL` is set, else one SQLite file. Fixed for the life of the process. */
export const dialect: 'sqlite' | 'postgres' = process.env['DATABASE_URL'] ? 'postgres' : 'sqlite';
