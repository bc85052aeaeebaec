import type { Locale } from '$lib/i18n/locale';
import type { Catalogue } from './catalogue';

/** The title and address of a published lesson; undefined if this installation has no such lesson. */
export function lessonLink(
	catalogue: Pick<Catalogue, 'current'>,
	{ course, lesson }: { readonly course: string; readonly lesson: string },
	locale: Locale
) {
	const found = catalogue.current(course)?.course.lessons.find(({ id }) => id === lesson);
	return found && { title: found.title[locale], href: `/${locale}/courses/${course}/${lesson}` };
}
