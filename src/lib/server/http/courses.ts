import { courseSummary } from '$lib/courses/outline';
import type { Locale } from '$lib/i18n/locale';
import { app } from '../app';

/** The id and title of every course, to choose from. */
export const courseChoices = (locale: Locale): [id: string, title: string][] =>
	app().catalogue.courses.map(({ course }) => [course.id, courseSummary(course, locale).title]);

/** What a course is called; its id where it is taught no longer. */
export function courseTitle(id: string, locale: Locale): string {
	return app().catalogue.current(id)?.course.title[locale] ?? id;
}
