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
const lost = new Set('a table audio video canvas form input button select textarea link meta base frame sub'.split(' '));
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>/y;

/**
 * The words of HTML with line breaks where its blocks end; markup, scripts and styles go, a picture leaves its
 * alternative text in brackets. `keepLines` keeps the source's own line ends. Takes time in proportion to its length.
 */
export function plainOfHtml(html: string, keepLines = false): PlainText {
	const removed = new Set<string>();
	const pictures: string[] = [];
	let out = '';
	let pre = 0;
	const words = (raw: string) => {
		const collapsed = pre > 0 || keepLines ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ');
		out += withoutEntities(out.endsWith('\n') && pre === 0 ? collapsed.trimStart() : collapsed);
	};
	const newLine = () => {
		if (out !== '' && !out.endsWith('\n')) out += '\n';
	};
	let at = 0;
	while (at < html.length) {
		const next = html.indexOf('<', at);
		if (next < 0) {
			words(html.slice(at));
			break;
		}
		words(html.slice(at, next));
		at = next;
		if (html.startsWith('<!--', at)) {
			const end = html.indexOf('-->', at);
			at = end < 0 ? html.length : end + 3;
			continue;
		}
		tag.lastIndex = at;
		const found = tag.exec(html);
		if (!found) {
			words('<');
			at++;
			continue;
		}
		at = tag.lastIndex;
		const [, slash = '', written = '', attributes = ''] = found;
		const name = written.toLowerCase();
		if (unread.has(name)) {
			removed.add(name);
			if (slash === '' && !attributes.endsWith('/')) at = endOf(html, name, at);
		} else if (name === 'img') {
			pictures.push(attributeOf(attributes, 'src'));
			const alternative = attributeOf(attributes, 'alt');
			out += alternative === '' ? '' : `[${alternative}]`;
		} else if (name === 'br') out += '\n';
		else if (block.has(name)) {
			if (name === 'pre') pre = Math.max(0, pre + (slash ? -1 : 1));
			newLine();
			if (name === 'li' && slash === '') out += '• ';
			if (lost.has(name)) removed.add(name);
		} else if (name === 'td' || name === 'th') out += slash ? ' ' : '';
		else if (name === 'sup') out += slash ? '' : '^';
		else if (lost.has(name)) removed.add(name);
	}
	return { text: tidied(out), removed: [...removed], pictures };
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
