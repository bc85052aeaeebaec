import { idsOf } from '$lib/courses/find-blocks';
import { lessonSummary } from '$lib/courses/outline';
import type { Block, CompiledLesson } from '$lib/courses/types';
import type { Locale } from '$lib/i18n/locale';
import { practiceView, type PracticeView } from '$lib/learning/practice-view';
import type { Context } from '../context';
import type { PublishedCourse } from '../courses/catalogue';
import { practiceIn, tryAgain } from '../quiz/practice';
import type { Enrolment } from './enrolments';

/** The names that the pages of a lesson show. */
export const lessonNames = ({ course }: PublishedCourse, lesson: CompiledLesson, locale: Locale) => ({
	course: { id: course.id, title: course.title[locale] },
	lesson: lessonSummary(lesson, locale)
});

/** Whose questions, in which language, drawn from what if nothing has been answered; the one named by `again` is asked once more. */
interface Trying {
	readonly enrolment: Enrolment | undefined;
	readonly locale: Locale;
	readonly seed: () => string;
	readonly again: string | null;
}

/** The practice questions that blocks ask, by id. */
export async function questionsIn(
	ctx: Context,
	lesson: CompiledLesson,
	blocks: readonly Block[],
	{ enrolment, locale, seed, again }: Trying
): Promise<Record<string, PracticeView>> {
	const ids = idsOf(blocks, 'question');
	if (ids.length === 0) return {};
	const all = await practiceIn(ctx, enrolment?.id, lesson, seed(), ({ id }) => ids.includes(id));
	return Object.fromEntries(
		all
			.map((one) => (one.answered && one.question.id === again ? tryAgain(one, lesson.questions) : one))
			.map((one) => [one.question.id, practiceView(one, locale)])
	);
}
