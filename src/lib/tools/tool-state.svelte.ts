import type { Locale } from '../i18n/locale.ts';
import type { Fields, InputOf, Typed } from './fields.ts';
import { keepFigures, keptFigures, wipeFigures } from './own-figures.ts';
import { sayProblem } from './problems.ts';
import type { ToolForm } from './tool-form.ts';
import type { Done, Tool } from './tool.ts';
import { work } from './work.ts';

interface Given {
	/** What was posted, if the page answers a form. */
	readonly input?: Typed | undefined;
	readonly locale: Locale;
}

/** What a tool's form holds and shows at any moment: from the example, to figures that are typed, kept and wiped. */
export class ToolState<F extends Fields, Result> implements ToolForm {
	readonly #tool: Tool<F, Result>;
	readonly #given: () => Given;
	#changed = $state.raw<Typed>();
	#asked = $state(false);
	/** The field under the reader's hand: nobody is told of a fault while still typing. */
	#typing = $state('');
	#latest: Done<InputOf<F>, Result> | undefined;
	/** How often the reader asked for an answer that the figures don't give. */
	refused = $state(0);
	/** What was just wiped and can be put back. */
	wiped = $state.raw<Typed>();
	/** The sentence for those who hear the page, once a change is finished. */
	announced = $state('');

	constructor(tool: Tool<F, Result>, given: () => Given) {
		this.#tool = tool;
		this.#given = given;
	}

	readonly typed: Typed = $derived.by(() => this.#changed ?? this.#given().input ?? this.#tool.example);
	/** The figures are the reader's, not the example's. */
	readonly own = $derived.by(() => this.typed !== this.#tool.example);
	readonly worked = $derived.by(() => work(this.#tool, this.typed));
	/** The last answer there was: it keeps its room while a number is being mended. */
	readonly done = $derived.by(() => (this.#latest = this.worked.done ?? this.#latest));
	readonly sentence = $derived.by(() => (this.done ? this.#tool.says(this.done, this.#given().locale) : ''));
	readonly revealed = $derived.by(() => !this.#tool.reveal || this.#asked || this.#given().input !== undefined);
	readonly problems = $derived.by(() =>
		this.worked.problems.map((problem) => ({
			name: problem.field,
			text: sayProblem(this.#tool, problem, this.#given().locale)
		}))
	);
	readonly errors: Readonly<Record<string, string>> = $derived.by(() =>
		Object.fromEntries(this.problems.flatMap(({ name, text }) => (name && name !== this.#typing ? [[name, text]] : [])))
	);
	/** The problems are also listed above the form. */
	readonly summarised = $derived.by(
		() => this.refused > 0 || (this.#given().input !== undefined && this.#changed === undefined)
	);

	/** Brings back what this browser kept, unless the reader has begun to type; to be called once there is a browser. */
	restore(): void {
		const { input } = this.#given();
		if (this.#changed) return;
		if (input) return keepFigures(this.#tool.id, input);
		const kept = keptFigures(this.#tool.id);
		if (kept) this.#changed = { ...this.#tool.example, ...kept };
	}

	type(name: string, text: string): void {
		this.#changed = { ...this.typed, [name]: text };
		this.#typing = name;
		this.refused = 0;
		this.wiped = undefined;
		keepFigures(this.#tool.id, this.#changed);
	}

	leave(): void {
		this.#typing = '';
		if (this.own && this.revealed && this.worked.done) this.announced = this.sentence;
	}

	/** The reader asks for the answer; whether there is one. */
	ask(): boolean {
		this.#asked = true;
		this.#typing = '';
		const answered = this.worked.done !== undefined;
		if (!answered) this.refused += 1;
		return answered;
	}

	wipe(): void {
		wipeFigures(this.#tool.id);
		this.wiped = this.typed;
		this.#changed = this.#tool.example;
		this.#asked = false;
		this.refused = 0;
	}

	unwipe(): void {
		if (!this.wiped) return;
		keepFigures(this.#tool.id, this.wiped);
		this.#changed = this.wiped;
		this.wiped = undefined;
	}
}
