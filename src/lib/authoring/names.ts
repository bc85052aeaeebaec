import { isLocale, locales, type Locale } from '../i18n/locale.ts';

export const COURSE = 'course.yaml';
export const QUESTIONS = 'questions.yaml';

/** The file of a lesson in one language. */
export const lessonFile = (lesson: string, locale: Locale): string => `${lesson}.${locale}.md`;

/** What a file of a course is, by its name; undefined for a name that no course has. */
export function kindOf(name: string): { readonly lesson: string; readonly locale: Locale } | 'yaml' | undefined {
	if (name === COURSE || name === QUESTIONS) return 'yaml';
	const [, lesson = '', locale] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([\w-]+)\.md$/.exec(name) ?? [];
	return lesson !== '' && isLocale(locale) ? { lesson, locale } : undefined;
}

/** A lower-case id from words of any kind; `fallback` where they hold no Latin letter or digit. */
export function idFrom(words: string, fallback: string): string {
	const plain = words
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[’']/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 48)
		.replace(/-+$/, '');
	return plain === '' ? fallback : plain;
}

/** `id`, or `id` with the first number from 2 that is not taken. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
	for (let number = 1; ; number++) {
		const tried = number === 1 ? id : `${id}-${number}`;
		if (!isTaken(tried)) return tried;
	}
}

/** The languages of a lesson, the one that it is written in first. */
export const sourceFirst = (source: Locale): Locale[] => [source, ...locales.filter((each) => each !== source)];
