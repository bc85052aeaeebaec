import type { MenuBlock } from './block-menu.ts';

/** A block as it is written in a lesson, with `words` where its content goes. */
export function blockSource(
	{ name, options, body }: MenuBlock,
	values: Readonly<Record<string, string>>,
	words: string
): string {
	const said = options.map((option) => `${option.name}="${quoted(values[option.name] ?? option.choices?.[0] ?? '')}"`);
	const head = `${name}${said.length > 0 ? `{${said.join(' ')}}` : ''}`;
	if (body === 'none') return `::${head}\n`;
	const fence = body === 'blocks' ? '::::' : ':::';
	const content = body === 'items' ? `- ${words}\n- ${words}` : words;
	return `${fence}${head}\n${content}\n${fence}\n`;
}

/** A quotation mark would end the value. */
const quoted = (value: string): string => value.replace(/"/g, '”').replace(/\s+/g, ' ').trim();

/** A text with a piece put in at a place, on lines of its own; and where the piece ends. */
export function inserted(text: string, at: number, piece: string): { readonly text: string; readonly end: number } {
	const before = text.slice(0, at).trimEnd();
	const after = text.slice(at).trimStart();
	const head = before === '' ? '' : `${before}\n\n`;
	const end = head.length + piece.trimEnd().length;
	return { text: `${head}${piece.trimEnd()}\n${after === '' ? '' : `\n${after}`}`, end };
}

/** The step, from 1, that a place in a lesson is in: each `##` heading begins one. */
export const stepAt = (text: string, at: number): number =>
	Math.max(
		1,
		text
			.slice(0, at)
			.split('\n')
			.filter((line) => /^## /.test(line)).length
	);

/** Where a line, from 1, begins and ends. */
export function lineRange(text: string, line: number): readonly [from: number, to: number] {
	const lines = text.split('\n');
	const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
	return [from, from + (lines[line - 1]?.length ?? 0)];
}
