import { Drawn } from './drawn.ts';
import type { Passage } from './lesson-view.ts';
import { blockTypes } from './blocks/index.ts';
import type { Block } from './types.ts';

const live = new Set(blockTypes.filter((type) => type.live).map(({ name }) => name));

/** A step's blocks with each run of still ones made to HTML by `draw`. */
export function inPassages(blocks: readonly Block[], draw: (run: readonly Block[]) => string): Passage[] {
	const passages: Passage[] = [];
	let run: Block[] = [];
	const flush = () => {
		if (run.length > 0) passages.push(new Drawn(draw(run), passages.length + 1));
		run = [];
	};
	for (const block of blocks) {
		if (!live.has(block.type)) run.push(block);
		else {
			flush();
			passages.push({ block });
		}
	}
	flush();
	return passages;
}
