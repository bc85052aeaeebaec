import type { Block, Step } from './types.ts';

/** The words of a step without markup, for search and for reading aloud. */
export const plainText = (step: Step): string => [step.title, ...step.blocks.map(blockText)].join('\n');

const blockText = (block: Block): string =>
	[
		block.options['title'] ?? block.options['question'] ?? '',
		withoutTags(block.html),
		...block.items.map(withoutTags),
		...block.blocks.map(blockText)
	]
		.filter(Boolean)
		.join('\n');

const entities: Readonly<Record<string, string>> = {
	'&#x3C;': '<',
	'&lt;': '<',
	'&gt;': '>',
	'&#x26;': '&',
	'&amp;': '&',
	'&quot;': '"'
};

const withoutTags = (html: string): string =>
	html.replace(/<[^>]*>/g, ' ').replace(/&(?:#x?\w+|\w+);/g, (entity) => entities[entity] ?? ' ');
