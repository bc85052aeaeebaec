import { courseSummary } from '$lib/courses/outline';
import type { Locale } from '$lib/i18n/locale';
import { courseFraction, minutesLeft, nextLesson } from '$lib/learning/progress';
import type { Context } from '../context';
import type { Catalogue, PublishedCourse } from '../courses/catalogue';
import { enrolmentsOf, type Enrolment } from './enrolments';
import { progressIn } from './progress';

/** A course in one language with how far the actor is in it. */
export async function courseProgress(
	ctx: Context,
	{ course }: PublishedCourse,
	enrolment: Enrolment | undefined,
	locale: Locale
) {
	const summary = courseSummary(course, locale);
	const progress = await progressIn(ctx, enrolment?.id);
	return {
		...summary,
		begun: enrolment !== undefined,
		finished: enrolment?.finishedAt ?? null,
		fraction: courseFraction(summary.lessons, progress),
		minutesLeft: minutesLeft(summary.lessons, progress),
		next: nextLesson(summary.lessons, progress),
		progress
	};
}

/** Every course with how far the actor is in it; those begun keep the version they were begun with. */
export async function allCourses(ctx: Context, catalogue: Catalogue, locale: Locale) {
	const enrolments = await enrolmentsOf(ctx);
	return Promise.all(
		catalogue.courses.map(async (current) => {
			const enrolment = enrolments.find(({ courseId }) => courseId === current.course.id);
			const own = enrolment && (await catalogue.version(enrolment.courseVersionId));
			return courseProgress(ctx, own ?? current, enrolment, locale);
		})
	);
}
