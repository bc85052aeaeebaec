import { refuse } from '$lib/server/http/refuse';
import { lessonSummary } from '$lib/courses/outline';
import { practiceView } from '$lib/learning/practice-view';
import { toolBeside } from '$lib/learning/tool-beside';
import { app } from '$lib/server/app';
import { courseOf, lessonOf } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import { reviewToday } from '$lib/server/learning/memory';
import { toolsFor } from '$lib/server/learning/tools';
import { practiceIn, tryAgain } from '$lib/server/quiz/practice';
import { answer, seedOf } from '../../actions.server';

export const load = async (event) => {
	allow(event, 'read public pages');
	const { ctx, locale, jurisdiction } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	const { lesson } = lessonOf(published, event.params.lesson);
	const index = Number(event.params.step) - 1;
	const [latest] = await practiceIn(ctx, enrolment?.id, lesson, seedOf(event), (_, i) => i === index);
	if (!latest) refuse(404, 'no such question');
	const again = latest.answered && event.url.searchParams.has('again');
	const practice = practiceView(again ? tryAgain(latest, lesson.questions) : latest, locale);
	const reviewing = event.url.searchParams.has('review');
	return {
		reviewing,
		left: reviewing ? (await reviewToday(ctx)).left : 0,
		course: { id: published.course.id, title: published.course.title[locale] },
		lesson: lessonSummary(lesson, locale),
		index,
		practice,
		aid: toolsFor(app().catalogue, toolBeside(practice), { locale, jurisdiction, now: ctx.now() })
	};
};

export const actions = { answer };
