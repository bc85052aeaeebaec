import type { Block } from './types.ts';

/** The ids of glossary entries that a step speaks of, each once. */
export function termsIn(blocks: readonly Block[]): string[] {
	const found = blocks.flatMap((block) => [
		...[block.html, ...block.items].flatMap((html) =>
			[...html.matchAll(/popovertarget="term-([^"]+)"/g)].map((match) => match[1] ?? '')
		),
		...termsIn(block.blocks)
	]);
	return [...new Set(found)];
}

/** All blocks of a type, however deep. */
export const blocksOfType = (blocks: readonly Block[], type: string): Block[] =>
	blocks.flatMap((block) => [...(block.type === type ? [block] : []), ...blocksOfType(block.blocks, type)]);

/** The ids that blocks of a type name, such as the questions asked in a step. */
export const idsOf = (blocks: readonly Block[], type: string): string[] =>
	blocksOfType(blocks, type).map((block) => block.options['id'] ?? '');
