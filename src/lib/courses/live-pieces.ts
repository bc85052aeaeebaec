import type { Component } from 'svelte';
import type { Passage } from './lesson-view.ts';
import type { Block } from './types.ts';

export type LivePiece = Component<{ block: Block }>;

const found = import.meta.glob<LivePiece>('./blocks/live/*.svelte', { import: 'default' });
/** The piece for each live block type: the file of its name. */
const loaders = new Map(
	Object.entries(found).map(([path, load]) => [path.replace(/^.*\/|\.svelte$/g, '').toLowerCase(), load])
);

/** The pieces that passages need, by block type; a page loads no others. */
export async function livePieces(passages: readonly Passage[]): Promise<Readonly<Record<string, LivePiece>>> {
	const types = new Set(passages.flatMap((passage) => ('block' in passage ? [passage.block.type] : [])));
	const loaded = [...types].map(async (type) => [type, await loaders.get(type)?.()] as const);
	return Object.fromEntries((await Promise.all(loaded)).flatMap(([type, piece]) => (piece ? [[type, piece]] : [])));
}
