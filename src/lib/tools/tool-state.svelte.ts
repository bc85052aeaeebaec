import type { Fields, InputOf, Typed } from './fields.ts';
import { keepFigures, keptFigures, wipeFigures } from './own-figures.ts';
import { sayProblem } from './problems.ts';
import type { Reader } from './reader.ts';
import { withoutRow, withRow } from './rows.ts';
import type { ToolForm } from './tool-form.ts';
import { startOf, type Done, type Tool } from './tool.ts';
import { work } from './work.ts';

interface Given extends Reader {
	/** What was posted, if the page answers a form. */
	readonly input?: Typed | undefined;
	/** The case that a question sets. */
	readonly set?: Typed | undefined;
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
	/** Figures of the reader's that were just wiped, or gave way to a file's or a link's, and can be put back. */
	replaced = $state.raw<Typed>();
	/** The sentence for those who hear the page, once a change is finished. */
	announced = $state('');

	constructor(tool: Tool<F, Result>, given: () => Given) {
		this.#tool = tool;
		this.#given = given;
	}

	readonly #example: Typed = $derived.by(() => ({ ...startOf(this.#tool, this.#given()), ...this.#given().set }));
	readonly typed: Typed = $derived.by(() => this.#changed ?? this.#given().input ?? this.#example);
	/** The figures are the reader's, not the example's. */
	readonly own = $derived.by(() => this.typed !== this.#example);
	readonly worked = $derived.by(() => work(this.#tool, this.typed));
	/** The last answer there was: it keeps its room while a number is being mended. */
	readonly done = $derived.by(() => (this.#latest = this.worked.done ?? this.#latest));
	readonly sentence = $derived.by(() => (this.done ? this.#tool.says(this.done, this.#given().locale) : ''));
	readonly revealed = $derived.by(() => !this.#tool.reveal || this.#asked || this.#given().input !== undefined);
	readonly problems = $derived.by(() =>
		this.worked.problems.map((problem) => ({
			path: problem.field,
			text: sayProblem(this.#tool, problem, this.#given().locale)
		}))
	);
	readonly errors: Readonly<Record<string, string>> = $derived.by(() =>
		Object.fromEntries(this.problems.flatMap(({ path, text }) => (path && path !== this.#typing ? [[path, text]] : [])))
	);
	/** The problems are also listed above the form. */
	readonly summarised = $derived.by(
		() => this.refused > 0 || (this.#given().input !== undefined && this.#changed === undefined)
	);

	/** Brings back what this browser kept, unless the reader has begun to type; to be called once there is a browser. */
	async restore(hash: string): Promise<void> {
		const { input, set } = this.#given();
		if (this.#changed || set) return;
		const kept = await keptFigures(this.#tool.id);
		if (input) return this.#take(input, kept && !isSame(kept, input) ? kept : undefined);
		const linked = hash === '' ? undefined : (await import('./figures-file.ts')).figuresOfLink(this.#tool, hash);
		const found = linked ?? kept;
		if (!found || this.#changed) return;
		this.#changed = { ...this.#rowless(found), ...found };
		if (linked) this.replaced = kept;
	}

	/** Opens a file of figures; whether it is one of this tool's. */
	async open(content: string): Promise<boolean> {
		const { figuresIn } = await import('./figures-file.ts');
		const figures = figuresIn(this.#tool, content);
		const before = this.own ? this.typed : undefined;
		if (figures) this.#take({ ...this.#rowless(figures), ...figures }, before);
		return figures !== undefined;
	}

	type(path: string, text: string): void {
		this.#take({ ...this.typed, [path]: text });
		this.#typing = path;
	}

	leave(): void {
		this.#typing = '';
		if (this.own && this.revealed && this.worked.done) this.announced = this.sentence;
	}

	addRow(list: string, row: Typed = {}): void {
		this.#take(withRow(this.#tool.fields, this.typed, list, row));
	}

	dropRow(list: string, index: number): void {
		this.#take(withoutRow(this.typed, list, index));
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
		if (!this.#given().set) void wipeFigures(this.#tool.id);
		this.replaced = this.typed;
		this.#changed = this.#example;
		this.#asked = false;
		this.refused = 0;
	}

	putBack(): void {
		if (this.replaced) this.#take(this.replaced);
	}

	#take(typed: Typed, replaced?: Typed): void {
		this.#changed = typed;
		this.refused = 0;
		this.replaced = replaced;
		if (!this.#given().set) void keepFigures(this.#tool.id, typed);
	}

	/** The example for fields that a kept set of figures didn't have yet; its rows never mix with the reader's. */
	#rowless(figures: Typed): Typed {
		const begun = (path: string) => Object.keys(figures).some((each) => each.startsWith(`${path.split('.')[0]}.`));
		return Object.fromEntries(Object.entries(this.#example).filter(([path]) => !begun(path)));
	}
}

const isSame = (one: Typed, other: Typed): boolean =>
	JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(other).toSorted());
