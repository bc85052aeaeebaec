import type { LocalText } from '../i18n/local-text.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Question } from '../quiz/question.ts';
import type { CheckPolicy } from './schema.ts';
import type { Topic } from './topics.ts';

/** A piece of a lesson as the page shows it; `html` is sanitised. Block types are registered in `blocks/index.ts`. */
export interface Block {
	readonly type: string;
	/** Options of the directive, checked by the block's schema. */
	readonly options: Readonly<Record<string, string>>;
	readonly html: string;
	readonly blocks: readonly Block[];
	/** The entries of a list, each as HTML. */
	readonly items: readonly string[];
}

/** What fits one phone screen: a heading and its blocks. */
export interface Step {
	readonly title: string;
	readonly blocks: readonly Block[];
}

export interface CompiledLesson {
	readonly id: string;
	readonly code: string;
	readonly minutes: number;
	readonly title: LocalText;
	readonly objective: LocalText;
	readonly seeds: readonly string[];
	/** What it teaches in the words of the OECD/INFE adult core competencies (2016) and the CEE standards (2021). */
	/** What of the frameworks it works on, where its author has said so. */
	readonly frameworks?:
		{ readonly oecd: readonly string[]; readonly cee: readonly string[]; readonly digital: boolean } | undefined;
	readonly tool?: string | undefined;
	readonly steps: Readonly<Record<Locale, readonly Step[]>>;
	readonly questions: readonly Question[];
}

/** A course as it is published: everything that its pages need, compiled once. */
export interface CompiledCourse {
	readonly id: string;
	readonly code: string;
	readonly minutes: number;
	readonly title: LocalText;
	readonly summary: LocalText;
	readonly audience: LocalText;
	readonly outcomes: readonly LocalText[];
	readonly check: CheckPolicy;
	readonly lessons: readonly CompiledLesson[];
}

/** A dated fact: shown with its source, and as stale after `reviewBy`. Dates are ISO 8601 days. */
export interface Fact {
	readonly id: string;
	readonly topic: Topic;
	readonly jurisdiction: 'CN' | 'HK' | 'TW' | 'general';
	readonly text: LocalText;
	readonly source: { readonly name: LocalText; readonly url?: string | undefined };
	readonly asOf: string;
	readonly reviewBy: string;
	readonly confidence: 'V' | 'S';
}

export interface GlossaryEntry {
	readonly id: string;
	readonly term: LocalText;
	readonly plain: LocalText;
}
