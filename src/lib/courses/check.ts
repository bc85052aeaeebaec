import { locales } from '../i18n/locale.ts';
import { ContentError } from './content-error.ts';
import { blocksOfType, termsIn } from './find-blocks.ts';
import type { Block, CompiledLesson, Step } from './types.ts';

/** What lessons may refer to by id. */
export interface Known {
	readonly facts: ReadonlySet<string>;
	readonly terms: ReadonlySet<string>;
	readonly tools: ReadonlySet<string>;
}

/** Throws `ContentError` when a lesson refers to something unknown, or its languages are not built alike. */
export function checkReferences(path: string, lesson: CompiledLesson, known: Known): void {
	const questions = new Set(lesson.questions.map(({ id }) => id));
	const reference = outline(lesson.steps[locales[0]]);
	for (const locale of locales) {
		const file = `${path}/${lesson.id}.${locale}.md`;
		const steps = lesson.steps[locale];
		const blocks = steps.flatMap((step) => step.blocks);
		const require = (what: string, ids: readonly string[], in_: ReadonlySet<string>) => {
			const missing = ids.find((id) => !in_.has(id));
			if (missing !== undefined) throw new ContentError(file, 1, `there is no ${what} "${missing}"`);
		};
		const idsOf = (type: string) => blocksOfType(blocks, type).map((block) => block.options['id'] ?? '');
		require('fact', idsOf('fact'), known.facts);
		require('tool', idsOf('tool'), known.tools);
		require('question of this lesson', idsOf('question'), questions);
		require('glossary term', termsIn(blocks), known.terms);
		const different = firstDifference(reference, outline(steps));
		if (different) throw new ContentError(file, 1, `is not built like ${lesson.id}.${locales[0]}.md: ${different}`);
	}
}

/** The blocks that readers of every language must meet in the same order, as «step 2: fact free-report». */
function outline(steps: readonly Step[]): string[] {
	return steps.flatMap((step, index) => [
		`step ${index + 1}`,
		...flat(step.blocks)
			.filter((block) => block.type !== 'prose')
			.map(({ type, options, items }) => `step ${index + 1}: ${type} ${options['id'] ?? options['code'] ?? options['kind'] ?? ''} ${items.length || ''}`.trim())
	]);
}

const flat = (blocks: readonly Block[]): Block[] => blocks.flatMap((block) => [block, ...flat(block.blocks)]);

function firstDifference(reference: readonly string[], other: readonly string[]): string | undefined {
	const length = Math.max(reference.length, other.length);
	const at = Array.from({ length }, (_, i) => i).find((i) => reference[i] !== other[i]);
	return at === undefined ? undefined : `“${other[at] ?? 'the end'}” where that has “${reference[at] ?? 'the end'}”`;
}
