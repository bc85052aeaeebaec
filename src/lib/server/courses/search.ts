import { and, eq, like, sql } from 'drizzle-orm';
import { excerpt, folded, queryWords } from '$lib/courses/search';
import type { Locale } from '$lib/i18n/locale';
import type { Context } from '../context';
import { lessonTexts } from '../db/schema';
import type { Catalogue } from './catalogue';

const MOST = 30;

/** Lessons in `locale` that hold every word of `query`, those with a word in the title first. */
export async function searchLessons(
	{ database }: Context,
	catalogue: Pick<Catalogue, 'current'>,
	query: string,
	locale: Locale
) {
	const words = queryWords(query);
	if (words.length === 0) return [];
	const rows = await database.read
		.select()
		.from(lessonTexts)
		.where(and(eq(lessonTexts.locale, locale), ...words.map(holds)))
		.limit(MOST);
	const inTitle = (title: string) => words.filter((word) => folded(title).includes(word)).length;
	return rows
		.sort((a, b) => inTitle(b.title) - inTitle(a.title))
		.map(({ courseId, lessonId, title, text }) => ({
			courseId,
			lessonId,
			title,
			course: catalogue.current(courseId)?.course.title[locale] ?? '',
			...excerpt(text, words)
		}));
}

const holds = (word: string) => like(lessonTexts.text, sql`${`%${word.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`);
