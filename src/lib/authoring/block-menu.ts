import { z } from 'zod';
import { blockTypes } from '../courses/blocks/index.ts';

/** A block as the menu offers it: its options with the values they may have, and what stands in it. */
export interface MenuBlock {
	readonly name: string;
	readonly options: readonly { readonly name: string; readonly choices?: readonly string[] | undefined }[];
	readonly body: 'html' | 'blocks' | 'items' | 'none';
}

const Options = z.object({
	properties: z.record(z.string(), z.object({ enum: z.array(z.string()).optional() })).default({})
});

/** Blocks that are named by an id alone stand on one line. */
const LEAVES = new Set(['fact', 'question', 'tool']);

/** Every block there is, as the menu offers it, from what the compiler knows of it. */
export const menuBlocks = (): MenuBlock[] =>
	blockTypes.map(({ name, options, body }) => {
		const { properties } = Options.parse(z.toJSONSchema(options));
		return {
			name,
			options: Object.entries(properties).map(([option, { enum: choices }]) => ({ name: option, choices })),
			body: LEAVES.has(name) ? 'none' : body
		};
	});
