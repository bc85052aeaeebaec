import { quizOf } from '$lib/courses/quizzes';
import type { Quiz } from '$lib/quiz/quiz';
import { refuse } from './refuse';
import { app } from '../app';
import type { Context } from '../context';
import type { PublishedCourse } from '../courses/catalogue';
import { enrolmentIn, type Enrolment } from '../learning/enrolments';

/** A course as the actor learns it: the version they began with, else the current one. Ends with 404 where there is none. */
export async function courseOf(
	ctx: Context,
	courseId: string
): Promise<{ published: PublishedCourse; enrolment: Enrolment | undefined }> {
	const { catalogue } = app();
	const enrolment = await enrolmentIn(ctx, courseId);
	const begun = enrolment && (await catalogue.version(enrolment.courseVersionId));
	const published = begun ?? catalogue.current(courseId);
	if (!published) refuse(404, 'no such course');
	return { published, enrolment };
}

/** The lesson of that id in a course, and where it stands. Ends with 404 where there is none. */
export function lessonOf({ course }: PublishedCourse, lessonId: string) {
	const index = course.lessons.findIndex(({ id }) => id === lessonId);
	const lesson = course.lessons[index];
	if (!lesson) refuse(404, 'no such lesson');
	return { lesson, next: course.lessons[index + 1], previous: course.lessons[index - 1] };
}

/** A quiz of a course as the learner takes it. Ends with 404 where there is none. */
export function quizAt({ course }: PublishedCourse, enrolment: Enrolment | undefined, name: string): Quiz {
	return quizOf(course, name, enrolment?.id ?? '') ?? refuse(404, 'no such quiz');
}
