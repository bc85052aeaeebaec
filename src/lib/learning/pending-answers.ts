/** The fields of one answer, as a form has them. */
export type Entries = readonly (readonly [name: string, value: string])[];

/** What a browser keeps text in, such as `localStorage`. */
export interface Store {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
	removeItem(key: string): void;
}

/** Answers of one attempt that could not be sent yet, by slot. They outlive the page; a browser that keeps nothing loses nothing more. */
export class PendingAnswers {
	readonly #store: Store | undefined;
	readonly #key: string;

	constructor(store: Store | undefined, attemptId: string) {
		this.#store = store;
		this.#key = `evenkeel:answers:${attemptId}`;
	}

	all(): Readonly<Record<number, Entries>> {
		try {
			return JSON.parse(this.#store?.getItem(this.#key) ?? '{}');
		} catch {
			return {};
		}
	}

	keep(slot: number, entries: Entries): void {
		this.#write({ ...this.all(), [slot]: entries });
	}

	sent(slot: number): void {
		const { [slot]: _, ...others } = this.all();
		this.#write(others);
	}

	#write(answers: Readonly<Record<number, Entries>>): void {
		try {
			if (Object.keys(answers).length > 0) this.#store?.setItem(this.#key, JSON.stringify(answers));
			else this.#store?.removeItem(this.#key);
		} catch {
			// Private windows may refuse to keep anything; the page still says that the answer isn't saved.
		}
	}
}
