import { guideOf, type LessonGuide } from '$lib/courses/classroom';
import { dayOf, factsFor } from '$lib/courses/lesson-page';
import Guide from '$lib/courses/Guide.svelte';
import Handouts from '$lib/courses/Handouts.svelte';
import type { CompiledCourse } from '$lib/courses/types';
import type { Locale } from '$lib/i18n/locale';
import { paperPiece } from '$lib/quiz/on-paper';
import { still } from '$lib/ui/still';
import type { Catalogue } from './catalogue';

/** Who prints it, where and when. */
interface Printed {
	readonly locale: Locale;
	readonly jurisdiction: string;
	readonly now: Date;
}

/** The guide for one who leads a class through a course, as HTML. */
export function guideHtml(
	{ facts, glossary }: Pick<Catalogue, 'facts' | 'glossary'>,
	course: CompiledCourse,
	{ locale, jurisdiction, now }: Printed
): string {
	const blocks = course.lessons.flatMap(({ steps }) => steps[locale].flatMap((step) => step.blocks));
	const lessons = lessonsOf(course, locale, jurisdiction).map((lesson) => ({
		...lesson,
		words: lesson.terms.flatMap((id) => {
			const entry = glossary.get(id);
			return entry ? [{ id, term: entry.term[locale], plain: entry.plain[locale] }] : [];
		})
	}));
	const view = { locale, jurisdiction, facts: factsFor(blocks, facts, locale, dayOf(now)) };
	return still(Guide, { lessons, view });
}

/** Cards, worksheet and answers of a course, as HTML. */
export const handoutsHtml = (course: CompiledCourse, { locale, jurisdiction }: Printed): string =>
	still(Handouts, { course: course.title[locale], lessons: lessonsOf(course, locale, jurisdiction) });

/** Without questions of a type that paper cannot ask. */
const lessonsOf = (course: CompiledCourse, locale: Locale, jurisdiction: string): LessonGuide[] =>
	course.lessons
		.map((lesson) => guideOf(lesson, locale, jurisdiction))
		.map((lesson) => ({ ...lesson, questions: lesson.questions.filter(({ type }) => paperPiece(type)) }));
