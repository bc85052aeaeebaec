import { locales, type Locale } from '../i18n/locale.ts';
import { plainText } from './plain-text.ts';
import type { CompiledCourse } from './types.ts';

/** One lesson in one language, as it is searched: `text` is plain and folded. */
export interface SearchText {
	readonly courseId: string;
	readonly lessonId: string;
	readonly locale: Locale;
	readonly title: string;
	readonly text: string;
}

/** What search compares: compatibility forms unified (full-width becomes ASCII), lower case, single spaces. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The words of a query, folded; at most 8, so that a pasted page stays cheap. */
export const queryWords = (query: string): string[] =>
	folded(query.slice(0, 200)).split(' ').filter(Boolean).slice(0, 8);

/** A course's lessons in every language, for the search table. */
export const searchTexts = (course: CompiledCourse): SearchText[] =>
	course.lessons.flatMap((lesson) =>
		locales.map((locale) => ({
			courseId: course.id,
			lessonId: lesson.id,
			locale,
			title: lesson.title[locale],
			text: folded([lesson.title[locale], lesson.objective[locale], ...lesson.steps[locale].map(plainText)].join('\n'))
		}))
	);

/** A piece of `text` around the first of `words`, cut in three so that the word can be marked. */
export function excerpt(
	text: string,
	words: readonly string[],
	around = 40
): { before: string; match: string; after: string } {
	const [first] = words
		.map((word) => ({ word, at: text.indexOf(word) }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at);
	const { word, at } = first ?? { word: '', at: 0 };
	const start = Math.max(0, at - around);
	const end = at + word.length + around * 2;
	return {
		before: (start > 0 ? '…' : '') + text.slice(start, at),
		match: text.slice(at, at + word.length),
		after: text.slice(at + word.length, end) + (end < text.length ? '…' : '')
	};
}
