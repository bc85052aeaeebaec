import { lessonSummary } from '$lib/courses/outline';
import { courseOf, lessonOf } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { standingIn } from '$lib/server/learning/mastery';
import { progressIn } from '$lib/server/learning/progress';
import { practiceIn } from '$lib/server/quiz/practice';

export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	const { lesson, next } = lessonOf(published, event.params.lesson);
	const practised = await practiceIn(ctx, enrolment?.id, lesson, ctx.newId());
	const progress = (await progressIn(ctx, enrolment?.id)).find(({ lessonId }) => lessonId === lesson.id);
	const { mastery } = await standingIn(ctx, published.course, enrolment, false);
	return {
		mastery: mastery.get(lesson.id),
		course: { id: published.course.id, title: published.course.title[locale] },
		lesson: lessonSummary(lesson, locale),
		next: next && { id: next.id, title: next.title[locale] },
		finished: progress?.finished ?? false,
		outcomes: practised.map(({ answered }) => answered?.fraction ?? null)
	};
};
