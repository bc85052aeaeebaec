import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainOfHtml, tidied, type PlainText } from './html.ts';

/** Markdown parts such an element from its content, which would stay. */
const unsafe = /<(script|style|template|noscript|iframe|object|svg|math)\b/i;
const parser = unified().use(remarkParse);

/** The words of Markdown with a line for each paragraph; its HTML goes the way of all HTML. */
export function plainOfMarkdown(markdown: string): PlainText {
	if (unsafe.test(markdown)) return plainOfHtml(markdown, true);
	const removed = new Set<string>();
	const pictures: string[] = [];
	const wordsOf = (node: Nodes): string => {
		if (node.type === 'html') {
			const { text, removed: gone, pictures: seen } = plainOfHtml(node.value);
			for (const name of gone) removed.add(name);
			pictures.push(...seen);
			return text;
		}
		if (node.type === 'image') {
			pictures.push(node.url);
			return node.alt ? `[${node.alt}]` : '';
		}
		if (node.type === 'break') return '\n';
		if (node.type === 'link') removed.add('a');
		if (node.type === 'definition') return '';
		if ('value' in node) return node.value;
		if (!('children' in node)) return '';
		const between = node.children.some((each) => blocks.has(each.type)) ? '\n' : '';
		const inner = node.children.map(wordsOf).join(between);
		return node.type === 'listItem' ? `• ${inner}` : inner;
	};
	return { text: tidied(wordsOf(parser.parse(markdown))), removed: [...removed], pictures };
}

const blocks = new Set(['paragraph', 'heading', 'list', 'listItem', 'blockquote', 'code', 'thematicBreak']);
