import { z } from 'zod';

/**
 * A kind of block. `body` says what its content is: one run of HTML, blocks again, or the entries of one list. How a
 * block looks is the Svelte file of its name beside this one, with its style in `lesson.css`: it is made to HTML on the
 * server and costs the reader no script. A `live` block answers to the reader; its Svelte file is in `live/`.
 */
interface BlockType {
	readonly name: string;
	readonly live?: true;
	readonly options: z.ZodType<Record<string, string>>;
	readonly body: 'html' | 'blocks' | 'items';
}

const none = z.strictObject({});
const withId = z.strictObject({ id: z.string().min(1) });
const titled = z.strictObject({ title: z.string().min(1) });

export const blockTypes: readonly BlockType[] = [
	{ name: 'rule', options: none, body: 'html' },
	{ name: 'example', options: titled, body: 'blocks' },
	{ name: 'dialogue', options: none, body: 'items' },
	{ name: 'callout', options: z.strictObject({ kind: z.enum(['note', 'tip', 'warning']) }), body: 'html' },
	{ name: 'fact', options: withId, body: 'html' },
	{ name: 'jurisdiction', options: z.strictObject({ code: z.enum(['CN', 'HK', 'TW', 'general']) }), body: 'blocks' },
	{ name: 'document', options: titled.extend({ id: z.string().min(1) }), body: 'html' },
	{ name: 'reveal', options: z.strictObject({ question: z.string().min(1) }), body: 'blocks' },
	{ name: 'checklist', live: true, options: withId, body: 'items' },
	{ name: 'reflection', live: true, options: withId, body: 'html' },
	{ name: 'question', live: true, options: withId, body: 'html' },
	{ name: 'tool', live: true, options: withId, body: 'html' }
];
