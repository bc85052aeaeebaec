import { aimName, kindName } from '$lib/courses/aim-name';
import { aimsOf, countsOf, worksOn, type Counts, type LessonCoverage } from '$lib/courses/coverage';
import { typeName } from '$lib/quiz/type-name';
import { app } from '$lib/server/app';
import { coverageOf } from '$lib/server/courses/coverage';
import { allow } from '$lib/server/http/guard';

export const load = (event) => {
	allow(event, 'read public pages');
	const { locale } = event.locals;
	const { lessons, points, courses, toolTitle } = coverageOf(app().catalogue, locale);
	const aims = aimsOf(lessons);
	const linkTo = ({ course, id, code, title }: LessonCoverage) => ({
		href: `/${locale}/courses/${course}/${id}`,
		name: `${code} ${title[locale]}`
	});
	const toolsOf = (ids: readonly string[]) =>
		ids.map((id) => ({ href: `/${locale}/tools/${id}`, name: toolTitle(id) }));
	const named = (counts: Counts) => counts.map(({ type, count }) => ({ type: typeName(type), count }));
	return {
		aims: aims.map((aim) => ({ framework: aim.framework, name: aimName(aim) })),
		sum: {
			all: points.length,
			covered: points.filter((point) => point.lessons.length > 0).length,
			lessons: lessons.length,
			questions: lessons.flatMap(({ questions }) => questions).length
		},
		courses: courses.map((course) => ({
			...course,
			lessons: lessons
				.filter((lesson) => lesson.course === course.id)
				.map((lesson) => ({
					...linkTo(lesson),
					works: aims.map((aim) => worksOn(lesson, aim)),
					seeds: lesson.seeds,
					tools: toolsOf(lesson.tools),
					questions: named(countsOf(lesson.questions))
				}))
		})),
		totals: aims.map((aim) => lessons.filter((lesson) => worksOn(lesson, aim)).length),
		points: points.map(({ seed, ...point }) => ({
			id: seed.id,
			kind: kindName(seed.kind),
			text: seed.text[locale],
			lessons: point.lessons.map(linkTo),
			tools: toolsOf(point.tools),
			questions: named(point.questions)
		}))
	};
};
