import type { Locale } from '../i18n/locale.ts';
import { m } from '../i18n/paraglide/messages.js';
import { typeName } from '../quiz/type-name.ts';
import { csvOf } from '../tools/csv.ts';
import { aimName, kindName } from './aim-name.ts';
import { aimsOf, worksOn, type LessonCoverage, type SeedCoverage } from './coverage.ts';

/** The matrix of lessons and aims as CSV, a row a lesson. */
export function matrixFile(lessons: readonly LessonCoverage[], courseTitle: (id: string) => string, locale: Locale) {
	const aims = aimsOf(lessons);
	return csvOf([
		[m.coverage_course(), m.coverage_code(), m.coverage_lesson(), ...aims.map(aimName), m.coverage_points()],
		...lessons.map((lesson) => [
			courseTitle(lesson.course),
			lesson.code,
			lesson.title[locale],
			...aims.map((aim) => (worksOn(lesson, aim) ? 1 : 0)),
			lesson.seeds.join(' ')
		])
	]);
}

/** The trace of each point of the source articles as CSV: a row a point, a column a question type. */
export function traceFile(points: readonly SeedCoverage[], toolTitle: (id: string) => string, locale: Locale): string {
	const types = [...new Set(points.flatMap(({ questions }) => questions.map(({ type }) => type)))];
	const countOf = ({ questions }: SeedCoverage, type: string) =>
		questions.find((each) => each.type === type)?.count ?? 0;
	return csvOf([
		[
			m.coverage_point(),
			m.coverage_kind(),
			m.coverage_says(),
			m.coverage_lessons(),
			m.coverage_tools(),
			m.coverage_questions(),
			...types.map(typeName)
		],
		...points.map((point) => [
			point.seed.id,
			kindName(point.seed.kind),
			point.seed.text[locale],
			point.lessons.map(({ code, title }) => `${code} ${title[locale]}`).join(' / '),
			point.tools.map(toolTitle).join(' / '),
			point.questions.reduce((sum, { count }) => sum + count, 0),
			...types.map((type) => countOf(point, type))
		])
	]);
}
