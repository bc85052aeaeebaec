import { setImmediate as thisTurn } from 'node:timers/promises';

/** What the writer queue needs of a connection that runs one statement at a time. */
interface Connection {
	exec(sql: string): void;
}

interface Waiting {
	run(): Promise<() => void>;
	fail(error: unknown): void;
}

/** How many transactions may share one commit: bounds both the wait of the first and what one failed commit undoes. */
const MOST_PER_COMMIT = 128;

/**
 * A fair queue before the one SQLite writer. Transactions that are asked for in one turn of the event loop run one after
 * another, each in its savepoint, under one `BEGIN IMMEDIATE … COMMIT`; all are acknowledged after the commit,
 * so that one `fsync` serves them all.
 */
export class WriterQueue {
	readonly #connection: Connection;
	#waiting: Waiting[] = [];
	#draining: Promise<void> | undefined;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	transaction<T>(work: () => Promise<T>): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			this.#waiting.push({
				fail: reject,
				run: async () => {
					try {
						const value = await this.#inSavepoint(work);
						return () => resolve(value);
					} catch (error) {
						return () => reject(error);
					}
				}
			});
			this.#draining ??= this.#drain();
		});
	}

	/** Resolves when nothing waits any more. */
	async idle(): Promise<void> {
		await this.#draining;
	}

	async #drain(): Promise<void> {
		while (this.#waiting.length > 0) {
			await thisTurn();
			await this.#commit(this.#waiting.splice(0, MOST_PER_COMMIT));
		}
		this.#draining = undefined;
	}

	async #commit(batch: readonly Waiting[]): Promise<void> {
		try {
			this.#connection.exec('BEGIN IMMEDIATE');
			const settle: (() => void)[] = [];
			for (const each of batch) settle.push(await each.run());
			this.#connection.exec('COMMIT');
			for (const each of settle) each();
		} catch (error) {
			this.#rollback();
			for (const each of batch) each.fail(error);
		}
	}

	#rollback(): void {
		try {
			this.#connection.exec('ROLLBACK');
		} catch {
			// SQLite has already rolled back (disk full, I/O error).
		}
	}

	async #inSavepoint<T>(work: () => Promise<T>): Promise<T> {
		this.#connection.exec('SAVEPOINT work');
		try {
			const value = await work();
			this.#connection.exec('RELEASE work');
			return value;
		} catch (error) {
			this.#connection.exec('ROLLBACK TO work');
			this.#connection.exec('RELEASE work');
			throw error;
		}
	}
}
