import type { Db } from './types.ts';

interface Preparable<Rows> {
	prepare(): { execute(values: Record<string, unknown>): Promise<Rows> };
}

/** A query with `sql.placeholder`s that is built once for each database it runs on: for what every page asks. */
export function prepared<Values extends Record<string, unknown>, Rows>(build: (db: Db) => Preparable<Rows>) {
	const ready = new WeakMap<Db, ReturnType<Preparable<Rows>['prepare']>>();
	return (db: Db, values: Values): Promise<Rows> => {
		let query = ready.get(db);
		if (!query) ready.set(db, (query = build(db).prepare()));
		return query.execute(values);
	};
}
