import type { Locale } from '../i18n/locale.ts';
import { onPaper, type OnPaper } from '../quiz/on-paper.ts';
import { blocksOfType, idsOf, termsIn } from './find-blocks.ts';
import type { Block, CompiledLesson, Step } from './types.ts';

/** A lesson as one person leads a class through it without screens: everything comes out of the lesson itself. */
export interface LessonGuide {
	readonly id: string;
	readonly code: string;
	readonly title: string;
	readonly objective: string;
	/** What it takes to read alone. */
	readonly minutes: number;
	/** Sanitised HTML. */
	readonly rule: string;
	/** To be read aloud. */
	readonly scene: Step;
	/** What the class guesses before it is told. */
	readonly guesses: readonly { readonly question: string; readonly blocks: readonly Block[] }[];
	/** Worked examples, to be drawn on the board. */
	readonly examples: readonly Block[];
	/** The questions that the lesson's own text asks, and no others: the final check draws from the rest as well. */
	readonly questions: readonly OnPaper[];
	/** Each as its entries, in HTML. */
	readonly checklists: readonly (readonly string[])[];
	/** What holds in the reader's place. */
	readonly notes: readonly Block[];
	/** Ids of the glossary entries that it speaks of. */
	readonly terms: readonly string[];
	/** What to take home: lists in HTML. */
	readonly points: readonly string[];
}

/** Takes a compiled lesson apart for a guide and handouts in one language, with the law notes of `jurisdiction`. */
export function guideOf(lesson: CompiledLesson, locale: Locale, jurisdiction: string): LessonGuide {
	const all = lesson.steps[locale].flatMap(({ blocks }) => blocks);
	const steps = lesson.steps[locale].map(({ title, blocks }) => ({ title, blocks: blocks.map(withoutButtons) }));
	const blocks = steps.flatMap((step) => step.blocks);
	const { id, code, minutes } = lesson;
	const asked = idsOf(blocks, 'question');
	return {
		id,
		code,
		minutes,
		title: lesson.title[locale],
		objective: lesson.objective[locale],
		rule: blocksOfType(blocks, 'rule')[0]?.html ?? '',
		scene: steps[0] ?? { title: '', blocks: [] },
		guesses: blocksOfType(blocks, 'reveal').map((each) => ({
			question: each.options['question'] ?? '',
			blocks: each.blocks
		})),
		examples: blocksOfType(blocks, 'example'),
		questions: asked.flatMap((one) => {
			const question = lesson.questions.find((each) => each.id === one);
			return question ? [onPaper(question, locale)] : [];
		}),
		checklists: blocksOfType(blocks, 'checklist').map(({ items }) => items),
		notes: blocksOfType(blocks, 'jurisdiction').filter(({ options }) => options['code'] === jurisdiction),
		terms: termsIn(all),
		points: listsIn(steps.at(-1)?.blocks ?? [])
	};
}

/** A block whose glossary terms are plain words: paper opens nothing. */
function withoutButtons(block: Block): Block {
	const plain = (html: string) => html.replaceAll(/<button\b[^>]*>(.*?)<\/button>/gs, '$1');
	return {
		...block,
		html: plain(block.html),
		items: block.items.map(plain),
		blocks: block.blocks.map(withoutButtons)
	};
}

/** The lists of a step's prose; where it has none, what it has to tick off. */
function listsIn(blocks: readonly Block[]): string[] {
	const lists = blocks
		.filter(({ type }) => type === 'prose')
		.flatMap(({ html }) => html.match(/<ul>.*?<\/ul>/gs) ?? []);
	if (lists.length > 0) return lists;
	const ticked = blocks.filter(({ type }) => type === 'checklist');
	return ticked.map(({ items }) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
}
