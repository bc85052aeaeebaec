import { createContext, type Snippet } from 'svelte';
import type { Locale } from '../i18n/locale.ts';
import type { Drawn } from './drawn.ts';
import type { Block } from './types.ts';

/** A dated fact in one language; `stale` when its review date has passed. Dates are ISO 8601 days. */
export interface FactView {
	readonly text: string;
	readonly source: string;
	readonly url?: string | undefined;
	readonly asOf: string;
	readonly reviewBy: string;
	readonly stale: boolean;
}

/** What still blocks need beside their own content. */
export interface StillView {
	readonly locale: Locale;
	/** Whose law note stands open. */
	readonly jurisdiction: string;
	readonly facts: Readonly<Record<string, FactView>>;
}

/** A run of still blocks, or one live block. */
export type Passage = Drawn | { readonly block: Block };

/** What live blocks need beside their own content. */
export interface LessonView {
	/** The reader's own notes by block id. */
	readonly notes: Readonly<Record<string, string | readonly string[]>>;
	/** How a practice question, a tool and a form that keeps a note are shown where the lesson is read. */
	readonly question: Snippet<[id: string]>;
	readonly tool: Snippet<[id: string]>;
	readonly keep: Snippet<[block: string, fields: Snippet]>;
}

const [get, set] = createContext<() => LessonView>();

/** Gives the live blocks below a component what they need. */
export const provideLesson: (view: () => LessonView) => void = set;

/** What the lesson around a live block gives it. */
export const lessonView: () => () => LessonView = get;
