import { stepAt } from '$lib/authoring/block-source';
import type { DiffRow } from '$lib/authoring/diff';
import type { Problem } from '$lib/authoring/problems';
import type { Locale } from '$lib/i18n/locale';
import { withPieces, type ShownPreview } from './preview-pieces';
import type { Preview } from './preview.server';

export interface LiveClash {
	readonly by: string;
	/** ISO 8601 where it came as JSON. */
	readonly at: Date | string;
	readonly revision: number;
	readonly rows: readonly (DiffRow | null)[];
}

interface Start {
	readonly writing: Locale;
	readonly source: string;
	readonly base: number;
	readonly problems: readonly Problem[];
	readonly preview: ShownPreview | undefined;
	/** The page's address without its query. */
	readonly address: string;
}

const LOOK_AFTER = 80;
const SAVE_AFTER = 1500;

/** A lesson that is being typed: looked at as it is typed, saved in its pauses, never over someone else's words. */
export class Editing {
	text = $state('');
	problems = $state<readonly Problem[]>([]);
	preview = $state.raw<ShownPreview>();
	status = $state<'idle' | 'typing' | 'saving' | 'saved' | 'failed'>('idle');
	clash = $state.raw<LiveClash>();
	base = $state(0);
	step = $state(1);
	readonly #start: Start;
	#kept: string;
	#looking: ReturnType<typeof setTimeout> | undefined;
	#waiting: ReturnType<typeof setTimeout> | undefined;
	#asked = 0;

	constructor(start: Start) {
		this.#start = start;
		this.text = start.source;
		this.#kept = start.source;
		this.base = start.base;
		this.problems = start.problems;
		this.preview = start.preview;
	}

	/** Whether what was typed is not saved yet. */
	get isUnsaved(): boolean {
		return this.text !== this.#kept;
	}

	/** Every change, and where the cursor stands. */
	type(text: string, at: number): void {
		this.text = text;
		this.status = 'typing';
		this.goTo(at, true);
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => void this.save(), SAVE_AFTER);
	}

	/** The cursor went to another place: its step is shown. */
	goTo(at: number, changed = false): void {
		const step = stepAt(this.text, at);
		if (!changed && step === this.step) return;
		this.step = step;
		clearTimeout(this.#looking);
		this.#looking = setTimeout(() => void this.#look(), LOOK_AFTER);
	}

	async #look(): Promise<void> {
		const asked = ++this.#asked;
		const { writing: locale, address } = this.#start;
		const response = await post(`${address}/live`, { locale, source: this.text, step: this.step });
		if (!response?.ok || asked !== this.#asked) return;
		const { problems, preview }: { problems: readonly Problem[]; preview?: Preview } = await response.json();
		const shown = preview && (await withPieces(preview));
		if (asked !== this.#asked) return;
		this.problems = problems;
		if (shown) this.preview = shown;
	}

	/** Saves what was typed; after a clash only the form's own button does, once its writer has seen the other's change. */
	async save(): Promise<void> {
		clearTimeout(this.#waiting);
		if (!this.isUnsaved || this.clash || this.status === 'saving') return;
		const source = this.text;
		this.status = 'saving';
		const response = await post(`${this.#start.address}/autosave`, {
			locale: this.#start.writing,
			source,
			base: this.base
		});
		if (response?.status === 409) {
			const { clash }: { clash: LiveClash } = await response.json();
			this.clash = clash;
			this.base = clash.revision;
			this.status = 'failed';
		} else if (response?.ok) {
			const { revision }: { revision: number } = await response.json();
			this.base = revision;
			this.#kept = source;
			this.status = this.isUnsaved ? 'typing' : 'saved';
			if (this.isUnsaved) this.#waiting = setTimeout(() => void this.save(), SAVE_AFTER);
		} else {
			this.status = 'failed';
			this.#waiting = setTimeout(() => void this.save(), 5 * SAVE_AFTER);
		}
	}

	stop(): void {
		clearTimeout(this.#looking);
		clearTimeout(this.#waiting);
	}
}

const post = (address: string, data: unknown): Promise<Response | undefined> =>
	fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) }).catch(
		() => undefined
	);
