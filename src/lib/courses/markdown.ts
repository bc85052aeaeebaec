import type { ListItem, Nodes, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { blockTypes } from './blocks/index.ts';
import { ContentError } from './content-error.ts';
import type { Block, Step } from './types.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const writer = unified()
	.use(remarkRehype)
	.use(rehypeSanitize, {
		...defaultSchema,
		clobberPrefix: '',
		tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'input'), 'button'],
		attributes: { ...defaultSchema.attributes, button: [['type', 'button'], ['className', 'term'], 'popoverTarget'] }
	})
	.use(rehypeStringify);

/** Compiles one lesson in one language to its steps: each `##` heading begins one. Throws `ContentError`. */
export function compileLesson(source: string, file: string): Step[] {
	const root = parser.parse(source);
	const steps: { title: string; nodes: RootContent[] }[] = [];
	for (const node of root.children) {
		if (node.type === 'heading' && node.depth === 2) steps.push({ title: textOf(node), nodes: [] });
		else if (node.type === 'heading' && node.depth < 2)
			fail(file, node, 'a lesson has no # heading: its title stands in course.yaml');
		else if (steps.length === 0) fail(file, node, 'text before the first ## heading belongs to no step');
		else steps.at(-1)?.nodes.push(node);
	}
	if (steps.length === 0) throw new ContentError(file, 1, 'no step: begin each step with a ## heading');
	return steps.map(({ title, nodes }) => ({ title, blocks: blocksOf(nodes, file, 'step') }));
}

function blocksOf(nodes: readonly RootContent[], file: string, inside: 'step' | 'block'): Block[] {
	const blocks: Block[] = [];
	let prose: RootContent[] = [];
	const flush = () => {
		if (prose.length > 0) blocks.push(blockOf('prose', {}, { html: htmlOf(prose, file) }));
		prose = [];
	};
	for (const node of nodes) {
		if (node.type !== 'containerDirective' && node.type !== 'leafDirective') prose.push(node);
		else {
			flush();
			blocks.push(directive(node, file, inside));
		}
	}
	flush();
	return blocks;
}

function directive(node: ContainerDirective | LeafDirective, file: string, inside: 'step' | 'block'): Block {
	const type = blockTypes.find((each) => each.name === node.name);
	if (!type)
		return fail(file, node, `unknown block "${node.name}"; known: ${blockTypes.map((each) => each.name).join(', ')}`);
	if (type.live && inside === 'block')
		return fail(file, node, `block "${node.name}" stands by itself, not inside another`);
	const options = type.options.safeParse(node.attributes ?? {});
	if (!options.success) {
		return fail(
			file,
			node,
			`block "${node.name}": ${options.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`
		);
	}
	const children = node.type === 'containerDirective' ? node.children : [];
	if (type.body === 'html') return blockOf(type.name, options.data, { html: htmlOf(children, file) });
	if (type.body === 'blocks') return blockOf(type.name, options.data, { blocks: blocksOf(children, file, 'block') });
	const [list, ...others] = children;
	if (list?.type !== 'list' || others.length > 0)
		return fail(file, node, `block "${node.name}" holds one list and nothing else`);
	return blockOf(type.name, options.data, { items: list.children.map((item) => lineOf(item, file)) });
}

const blockOf = (type: string, options: Block['options'], content: Partial<Block>): Block => ({
	type,
	options,
	html: '',
	blocks: [],
	items: [],
	...content
});

/** The HTML of a list entry; one that is a single paragraph stands without its tags. */
const lineOf = (item: ListItem, file: string): string => {
	const html = htmlOf(item.children, file);
	return item.children.length === 1 ? html.replace(/^<p>|<\/p>$/g, '') : html;
};

function htmlOf(nodes: readonly RootContent[], file: string): string {
	const root: Root = { type: 'root', children: [...nodes] };
	visit(root, 'textDirective', (node) => (node.name === 'term' ? makeTerm(node, file) : makePlain(node)));
	return writer.stringify(writer.runSync(root)).trim();
}

/** `:term[words]{id="…"}` becomes a button that opens the term's popover. */
function makeTerm(node: TextDirective, file: string): void {
	const id = node.attributes?.['id'];
	if (!id) fail(file, node, ':term needs the id of a glossary entry');
	node.data = { hName: 'button', hProperties: { type: 'button', className: ['term'], popoverTarget: `term-${id}` } };
}

/** «10:30» parses as a text directive named 30; it must stay as the writer typed it. */
function makePlain(node: TextDirective): void {
	node.data = { hName: 'span', hProperties: {} };
	node.children.unshift({ type: 'text', value: `:${node.name}` });
}

function textOf(node: Nodes): string {
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map(textOf).join('') : '';
}

function fail(file: string, node: Nodes, problem: string): never {
	throw new ContentError(file, node.position?.start.line ?? 1, problem);
}
