import { deserialize } from '$app/forms';
import { PendingAnswers, type Entries } from '$lib/learning/pending-answers';

/** Milliseconds without a key that count as a stop. */
const PAUSE = 600;

export type SaveState = 'none' | 'saving' | 'saved' | 'unclear' | 'offline' | 'late';

/** Sends answers of one attempt as they are given, one after another; what can't be sent waits in the browser. */
export class Autosave {
	#states = $state<Record<number, SaveState>>({});
	readonly #pending: PendingAnswers;
	readonly #addressOf: (slot: number) => string;
	#last: Promise<unknown> = Promise.resolve();
	#soon: { readonly timer: ReturnType<typeof setTimeout>; readonly now: () => void } | undefined;

	constructor(attemptId: string, addressOf: (slot: number) => string) {
		this.#pending = new PendingAnswers(globalThis.localStorage, attemptId);
		this.#addressOf = addressOf;
	}

	/** How the answer in a slot stands. */
	stateOf = (slot: number): SaveState => this.#states[slot] ?? 'none';

	/** Saves once the reader has stopped typing for a moment, or leaves. */
	saveSoon(slot: number, form: HTMLFormElement): void {
		clearTimeout(this.#soon?.timer);
		const entries = entriesOf(form);
		const now = () => void this.#save(slot, entries);
		this.#soon = { timer: setTimeout(now, PAUSE), now };
	}

	/** Leaves the answer in a slot to whoever sends it now. */
	forget(slot: number): void {
		clearTimeout(this.#soon?.timer);
		this.#soon = undefined;
		this.#pending.sent(slot);
	}

	/** Saves at once what waits for a stop. */
	hurry = (): void => this.#soon?.now();

	/** Keeps an answer here, then on the server. */
	save = (slot: number, form: HTMLFormElement): Promise<unknown> => this.#save(slot, entriesOf(form));

	/** Sends what earlier visits could not. Resolves to whether anything was sent. */
	async flush(): Promise<boolean> {
		const waiting = Object.entries(this.#pending.all()).map(([slot, entries]) => [Number(slot), entries] as const);
		for (const [slot, entries] of waiting) await this.#send(slot, entries);
		return waiting.some(([slot]) => this.stateOf(slot) === 'saved');
	}

	#save(slot: number, entries: Entries): Promise<unknown> {
		clearTimeout(this.#soon?.timer);
		this.#soon = undefined;
		this.#pending.keep(slot, entries);
		this.#states[slot] = 'saving';
		return (this.#last = this.#last.then(() => this.#send(slot, entries)));
	}

	async #send(slot: number, entries: Entries): Promise<void> {
		const body = new FormData();
		for (const [name, value] of entries) body.append(name, value);
		try {
			const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
			const reply = await fetch(`${this.#addressOf(slot)}?/save`, { method: 'POST', body, headers, keepalive: true });
			const result = deserialize(await reply.text());
			if (result.type === 'error') throw new Error(String(result.status));
			if (same(this.#pending.all()[slot], entries)) this.#pending.sent(slot);
			const late = result.type === 'redirect' || (result.type === 'success' && result.data?.['late'] === true);
			this.#states[slot] = result.type === 'failure' ? 'unclear' : late ? 'late' : 'saved';
		} catch {
			this.#states[slot] = 'offline';
		}
	}
}

const entriesOf = (form: HTMLFormElement): Entries =>
	[...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));

const same = (a: Entries | undefined, b: Entries): boolean => JSON.stringify(a) === JSON.stringify(b);
