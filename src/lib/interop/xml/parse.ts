import type { ProblemCode } from '../problem.ts';
import type { Element } from './elements.ts';

export class XmlError extends Error {
	readonly code: ProblemCode;
	readonly line: number;

	constructor(code: ProblemCode, line: number, detail: string) {
		super(detail);
		this.code = code;
		this.line = line;
	}
}

const DEEPEST = 32;
const MOST_ATTRIBUTES = 30;
const name = /[\p{L}_][\p{L}\p{N}_:.-]*/uy;
const attribute = /\s+([\p{L}_][\p{L}\p{N}_:.-]*)\s*=\s*("[^"<]*"|'[^'<]*')/uy;
const space = /\s*/y;
const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * A strict reader of the part of XML 1.0 that question files need: elements, attributes, text, CDATA, comments, the five
 * predefined entities and character references. A document type is refused, so there is no entity to expand and nothing
 * outside to fetch. It reads element by element, so that a caller can go on after a broken one.
 */
export class XmlReader {
	readonly #source: string;
	readonly #lineStarts: readonly number[];
	#at = 0;

	constructor(source: string) {
		this.#source = source;
		const starts = [0];
		for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) starts.push(i + 1);
		this.#lineStarts = starts;
	}

	/** Passes the XML declaration, comments and spaces; then stands at `<`, at text or at the end. */
	skipMisc(): void {
		for (;;) {
			this.#take(space);
			if (this.#sees('<?')) this.#passTo('?>');
			else if (this.#sees('<!--')) this.#passTo('-->');
			else if (this.#sees('<!')) throw this.#error('doctype', this.#source.slice(this.#at, this.#at + 40));
			else return;
		}
	}

	/** Passes the start tag of `wanted`, whose children are then read one by one. Throws `XmlError` where another stands. */
	open(wanted: string): void {
		this.skipMisc();
		const { name: found, empty } = this.#startTag();
		if (found !== wanted || empty) throw this.#error('not-moodle', found);
	}

	/** The next child of the element opened, or nothing at its end. Throws `XmlError`. */
	child(): Element | undefined {
		this.skipMisc();
		if (this.#sees('</') || this.#at >= this.#source.length) return undefined;
		return this.#element(1);
	}

	/** Goes on at the next start tag of `wanted` after here. False where there is none. */
	resume(wanted: string): boolean {
		const next = new RegExp(`<${wanted}[\\s>]`, 'g');
		next.lastIndex = this.#at + 1;
		const found = next.exec(this.#source);
		this.#at = found ? found.index : this.#source.length;
		return found !== null;
	}

	#element(depth: number): Element {
		if (depth > DEEPEST) throw this.#error('too-deep', '');
		const line = this.#line();
		const { name: opened, attributes, empty } = this.#startTag();
		const children: Element[] = [];
		const texts: string[] = [];
		while (!empty) {
			const next = this.#source.indexOf('<', this.#at);
			if (next < 0) throw this.#error('not-well-formed', `<${opened}>`);
			if (next > this.#at) texts.push(this.#decoded(this.#source.slice(this.#at, next)));
			this.#at = next;
			if (this.#sees('</')) {
				this.#endTag(opened);
				break;
			}
			if (this.#sees('<!--')) this.#passTo('-->');
			else if (this.#sees('<![CDATA[')) texts.push(this.#passTo(']]>').slice('<![CDATA['.length, -3));
			else if (this.#sees('<?')) this.#passTo('?>');
			else children.push(this.#element(depth + 1));
		}
		return { name: opened, attributes, children, text: texts.join(''), line };
	}

	#startTag(): { name: string; attributes: Record<string, string>; empty: boolean } {
		if (!this.#sees('<')) throw this.#error('not-well-formed', this.#source.slice(this.#at, this.#at + 40));
		this.#at++;
		const [opened] = this.#need(name);
		const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
		for (let count = 0; ; count++) {
			const found = this.#take(attribute);
			if (!found) break;
			const [, key = '', value = ''] = found;
			if (count >= MOST_ATTRIBUTES || key in attributes) throw this.#error('not-well-formed', key);
			attributes[key] = this.#decoded(value.slice(1, -1));
		}
		const [, slash] = this.#need(/\s*(\/?)>/y);
		return { name: opened, attributes, empty: slash === '/' };
	}

	#endTag(opened: string): void {
		const [, closed] = this.#need(/<\/([^\s>]*)\s*>/y);
		if (closed !== opened) throw this.#error('not-well-formed', `<${opened}> … </${closed ?? ''}>`);
	}

	#decoded(text: string): string {
		return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+)?(;?)/g, (whole, entity: string | undefined, end: string) => {
			const character = end === ';' && entity ? (known[entity] ?? referred(entity)) : undefined;
			if (character === undefined) throw this.#error('not-well-formed', whole);
			return character;
		});
	}

	#take(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#source);
		if (found) this.#at = pattern.lastIndex;
		return found;
	}

	#need(pattern: RegExp): RegExpExecArray {
		const found = this.#take(pattern);
		if (!found) throw this.#error('not-well-formed', this.#source.slice(this.#at, this.#at + 40));
		return found;
	}

	#passTo(end: string): string {
		const found = this.#source.indexOf(end, this.#at);
		if (found < 0) throw this.#error('not-well-formed', this.#source.slice(this.#at, this.#at + 40));
		const passed = this.#source.slice(this.#at, found + end.length);
		this.#at = found + end.length;
		return passed;
	}

	#sees(text: string): boolean {
		return this.#source.startsWith(text, this.#at);
	}

	#error(code: ProblemCode, detail: string): XmlError {
		return new XmlError(code, this.#line(), detail.replace(/\s+/g, ' '));
	}

	#line(): number {
		let [low, high] = [0, this.#lineStarts.length];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((this.#lineStarts[middle] ?? 0) <= this.#at) low = middle;
			else high = middle;
		}
		return low + 1;
	}
}

/** The character of `#38` or `#x26`; nothing for one that XML doesn't allow. */
function referred(entity: string): string | undefined {
	if (!entity.startsWith('#')) return undefined;
	const code = entity.startsWith('#x') ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
	const allowed =
		code === 9 ||
		code === 10 ||
		code === 13 ||
		(code >= 0x20 && code <= 0xd7ff) ||
		(code >= 0xe000 && code <= 0x10ffff);
	return allowed ? String.fromCodePoint(code) : undefined;
}
