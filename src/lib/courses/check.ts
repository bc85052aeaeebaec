import { locales } from '../i18n/locale.ts';
import { ContentError } from './content-error.ts';
import type { CourseFolder } from './course-folder.ts';
import { idsOf, termsIn } from './find-blocks.ts';
import type { Block, CompiledLesson, Step } from './types.ts';

/** What lessons may refer to by id. */
export interface Known {
	readonly facts: ReadonlySet<string>;
	readonly terms: ReadonlySet<string>;
	readonly tools: ReadonlySet<string>;
}

/** Throws `ContentError` when a lesson refers to something unknown, or its languages are not built alike. */
export function checkReferences({ path, files }: CourseFolder, lesson: CompiledLesson, known: Known): void {
	const questions = new Set(lesson.questions.map(({ id }) => id));
	const unknown = lesson.questions.find(({ tool }) => tool && !known.tools.has(tool.id));
	if (unknown) {
		const lines = (files['questions.yaml'] ?? '').split('\n');
		const line = lines.findIndex((each) => each.includes(`id: ${unknown.id}`)) + 1;
		throw new ContentError(`${path}/questions.yaml`, Math.max(1, line), `there is no tool "${unknown.tool?.id}"`);
	}
	const reference = outline(lesson.steps[locales[0]]);
	for (const locale of locales) {
		const name = `${lesson.id}.${locale}.md`;
		const lines = (files[name] ?? '').split('\n');
		const fail = (line: number, problem: string): never => {
			throw new ContentError(`${path}/${name}`, Math.max(1, line), problem);
		};
		const steps = lesson.steps[locale];
		const blocks = steps.flatMap((step) => step.blocks);
		const require = (what: string, ids: readonly string[], there: ReadonlySet<string>) => {
			const missing = ids.find((id) => !there.has(id));
			const at = lines.findIndex((line) => line.includes(`id="${missing}"`)) + 1;
			if (missing !== undefined) fail(at, `there is no ${what} "${missing}"`);
		};
		require('fact', idsOf(blocks, 'fact'), known.facts);
		require('tool', idsOf(blocks, 'tool'), known.tools);
		require('question of this lesson', idsOf(blocks, 'question'), questions);
		require('glossary term', termsIn(blocks), known.terms);
		const different = firstDifference(reference, outline(steps));
		if (different)
			fail(lineOfStep(lines, different.step), `is not built like ${lesson.id}.${locales[0]}.md: ${different.what}`);
	}
}

/** The line of the n-th `##` heading, from 1. */
const lineOfStep = (lines: readonly string[], step: number): number =>
	lines.flatMap((line, index) => (/^## /.test(line) ? [index + 1] : []))[step - 1] ?? lines.length;

interface Outlined {
	readonly step: number;
	readonly what: string;
}

/** What readers of every language must meet in the same order, as «fact free-report». */
const outline = (steps: readonly Step[]): Outlined[] =>
	steps.flatMap((step, index) => [
		{ step: index + 1, what: `step ${index + 1}` },
		...flat(step.blocks)
			.filter(({ type }) => type !== 'prose')
			.map((block) => ({ step: index + 1, what: nameOf(block) }))
	]);

const nameOf = ({ type, options, items }: Block): string =>
	[type, options['id'] ?? options['code'] ?? options['kind'], items.length || undefined].filter(Boolean).join(' ');

const flat = (blocks: readonly Block[]): Block[] => blocks.flatMap((block) => [block, ...flat(block.blocks)]);

function firstDifference(reference: readonly Outlined[], other: readonly Outlined[]): Outlined | undefined {
	const length = Math.max(reference.length, other.length);
	const at = Array.from({ length }, (_, i) => i).find((i) => reference[i]?.what !== other[i]?.what);
	if (at === undefined) return undefined;
	const what = `“${other[at]?.what ?? 'the end'}” where that has “${reference[at]?.what ?? 'the end'}”`;
	return { step: other[at]?.step ?? other.length, what };
}
