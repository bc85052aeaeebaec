import { lessonsCovered, seedsCovered, type LessonCoverage, type SeedCoverage } from '$lib/courses/coverage';
import { toolOf, tools } from '$lib/tools';
import type { Locale } from '$lib/i18n/locale';
import type { Catalogue } from './catalogue';

/** What the current courses cover, and the names of courses and tools in one language. */
export function coverageOf({ courses, seeds }: Pick<Catalogue, 'courses' | 'seeds'>, locale: Locale) {
	const lessons: readonly LessonCoverage[] = lessonsCovered(
		courses.map(({ course }) => course),
		tools
	);
	const points: readonly SeedCoverage[] = seedsCovered(seeds, lessons);
	return {
		lessons,
		points,
		courses: courses.map(({ course }) => ({ id: course.id, code: course.code, title: course.title[locale] })),
		courseTitle: (id: string) => courses.find(({ course }) => course.id === id)?.course.title[locale] ?? id,
		toolTitle: (id: string) => toolOf(id)?.title() ?? id
	};
}
