import { PendingAnswers, type Entries } from '$lib/learning/pending-answers';

export type SaveState = 'none' | 'saving' | 'saved' | 'unclear' | 'offline';

/** Sends answers of one attempt as they are given, one after another; what can't be sent waits in the browser. */
export class Autosave {
	state = $state<SaveState>('none');
	readonly #pending: PendingAnswers;
	readonly #addressOf: (slot: number) => string;
	#last: Promise<unknown> = Promise.resolve();

	constructor(attemptId: string, addressOf: (slot: number) => string) {
		this.#pending = new PendingAnswers(globalThis.localStorage, attemptId);
		this.#addressOf = addressOf;
	}

	/** Keeps an answer here, then on the server. */
	save(slot: number, form: HTMLFormElement): Promise<unknown> {
		const entries = [...new FormData(form)].flatMap(([name, value]) =>
			typeof value === 'string' ? [[name, value] as const] : []
		);
		this.#pending.keep(slot, entries);
		this.state = 'saving';
		return (this.#last = this.#last.then(() => this.#send(slot, entries)));
	}

	/** Sends what earlier visits could not. Resolves to whether anything was sent. */
	async flush(): Promise<boolean> {
		const waiting = Object.entries(this.#pending.all());
		for (const [slot, entries] of waiting) await this.#send(Number(slot), entries);
		return waiting.length > 0 && this.state === 'saved';
	}

	async #send(slot: number, entries: Entries): Promise<void> {
		const body = new FormData();
		for (const [name, value] of entries) body.append(name, value);
		try {
			const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
			const reply = await fetch(`${this.#addressOf(slot)}?/save`, { method: 'POST', body, headers, keepalive: true });
			const { type, status } = await reply.json();
			if (type === 'error') throw new Error(status);
			if (this.#pending.all()[slot] === undefined || same(this.#pending.all()[slot], entries)) this.#pending.sent(slot);
			this.state = type === 'failure' ? 'unclear' : 'saved';
		} catch {
			this.state = 'offline';
		}
	}
}

const same = (a: Entries | undefined, b: Entries): boolean => JSON.stringify(a) === JSON.stringify(b);
