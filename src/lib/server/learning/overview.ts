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

/**
 * Every course with how far the actor is in it; those begun keep the version they were begun with, and are told of even
 * when they are no longer offered.
 */
export async function allCourses(ctx: Context, catalogue: Catalogue, locale: Locale) {
	const enrolments = await enrolmentsOf(ctx);
	const offered = catalogue.courses.map((current) => ({
		current,
		enrolment: enrolments.find(({ courseId }) => courseId === current.course.id)
	}));
	const others = enrolments.filter(({ courseId }) => !catalogue.current(courseId));
	const all = [...offered, ...others.map((enrolment) => ({ current: undefined, enrolment }))];
	const told = all.map(async ({ current, enrolment }) => {
		const published = (enrolment && (await catalogue.version(enrolment.courseVersionId))) ?? current;
		return published ? [await courseProgress(ctx, published, enrolment, locale)] : [];
	});
	return (await Promise.all(told)).flat();
}
