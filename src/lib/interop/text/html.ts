import { withoutEntities } from './entities.ts';

/** HTML as the plain words of a question. */
export interface PlainText {
	readonly text: string;
	/** Names of elements that meant something and are gone. */
	readonly removed: readonly string[];
	/** Of each picture, the file or address that it was at. */
	readonly pictures: readonly string[];
}

const block = new Set(
	'address article aside blockquote body dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody thead tfoot tr ul'.split(
		' '
	)
);
/** Their content is nothing that a reader reads. */
const unread = new Set('script style template noscript iframe object embed svg math title head xml'.split(' '));
const lost = new Set(
	'a table audio video canvas form input button select textarea link meta base frame sub'.split(' ')
);
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>/y;

/**
 * The words of HTML with line breaks where its blocks end; markup, scripts and styles go, a picture leaves its
 * alternative text in brackets. `keepLines` keeps the source's own line ends. Takes time in proportion to its length.
 */
export function plainOfHtml(html: string, keepLines = false): PlainText {
	const removed = new Set<string>();
	const pictures: string[] = [];
	const out = new Lines(keepLines);
	let at = 0;
	while (at < html.length) {
		const next = html.indexOf('<', at);
		if (next < 0) {
			out.words(html.slice(at));
			break;
		}
		out.words(html.slice(at, next));
		at = next;
		if (html.startsWith('<!--', at)) {
			const end = html.indexOf('-->', at);
			at = end < 0 ? html.length : end + 3;
			continue;
		}
		tag.lastIndex = at;
		const found = tag.exec(html);
		if (!found) {
			out.words('<');
			at++;
			continue;
		}
		at = tag.lastIndex;
		const [, slash = '', written = '', attributes = ''] = found;
		const name = written.toLowerCase();
		if (unread.has(name) || lost.has(name)) removed.add(name);
		if (unread.has(name)) {
			if (slash === '' && !attributes.endsWith('/')) at = endOf(html, name, at);
		} else if (name === 'img') {
			pictures.push(attributeOf(attributes, 'src'));
			const alternative = attributeOf(attributes, 'alt');
			if (alternative !== '') out.add(`[${alternative}]`);
		} else out.element(name, slash !== '');
	}
	return { text: tidied(out.text), removed: [...removed], pictures };
}

/** Words and line breaks as they come; a long text is put together once. */
class Lines {
	readonly #keepLines: boolean;
	readonly #parts: string[] = [];
	#last = '\n';
	#pre = 0;

	constructor(keepLines: boolean) {
		this.#keepLines = keepLines;
	}

	get text(): string {
		return this.#parts.join('');
	}

	add(text: string): void {
		if (text === '') return;
		this.#parts.push(text);
		this.#last = text.slice(-1);
	}

	words(raw: string): void {
		const collapsed = this.#pre > 0 || this.#keepLines ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ');
		this.add(withoutEntities(this.#last === '\n' && this.#pre === 0 ? collapsed.trimStart() : collapsed));
	}

	element(name: string, closes: boolean): void {
		if (name === 'br') this.add('\n');
		if ((name === 'td' || name === 'th') && closes) this.add(' ');
		if (name === 'sup' && !closes) this.add('^');
		if (!block.has(name)) return;
		if (name === 'pre') this.#pre = Math.max(0, this.#pre + (closes ? -1 : 1));
		if (this.#last !== '\n') this.add('\n');
		if (name === 'li' && !closes) this.add('• ');
	}
}

/** Where the content of an element that is not read ends; the end of the text where it isn't closed. */
function endOf(html: string, name: string, from: number): number {
	const close = new RegExp(`</${name}\\s*>`, 'gi');
	close.lastIndex = from;
	return close.exec(html) ? close.lastIndex : html.length;
}

function attributeOf(attributes: string, name: string): string {
	const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
	return withoutEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
}

/** Lines without spaces at their ends, one empty line between at most. */
export const tidied = (text: string): string =>
	text
		.split(/\r\n?|\n/)
		.map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
