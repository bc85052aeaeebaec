import { idsOf } from '$lib/courses/find-blocks';
import { dayOf, factsFor, termsFor } from '$lib/courses/lesson-page';
import { lessonSummary } from '$lib/courses/outline';
import type { Block, CompiledLesson } from '$lib/courses/types';
import type { Locale } from '$lib/i18n/locale';
import { practiceView, type PracticeView } from '$lib/learning/practice-view';
import type { Context } from '../context';
import type { Catalogue, PublishedCourse } from '../courses/catalogue';
import { practiceIn, tryAgain } from '../quiz/practice';
import type { Enrolment } from './enrolments';
import { notesIn } from './notes';

/** Which blocks are read, by whom and in which language. */
interface Reading {
	readonly blocks: readonly Block[];
	readonly enrolment: Enrolment | undefined;
	readonly locale: Locale;
}

/** What the pages of a lesson share: names, and all that some of its blocks refer to. */
export async function lessonPage(
	ctx: Context,
	{ facts, glossary }: Catalogue,
	{ course }: PublishedCourse,
	lesson: CompiledLesson,
	{ blocks, enrolment, locale }: Reading
) {
	return {
		course: { id: course.id, title: course.title[locale] },
		lesson: lessonSummary(lesson, locale),
		facts: factsFor(blocks, facts, locale, dayOf(ctx.now())),
		terms: termsFor(blocks, glossary, locale),
		notes: await notesIn(ctx, enrolment?.id)
	};
}

/** The practice questions that blocks ask, by id; the one named by `again` is asked once more. */
export async function questionsIn(
	ctx: Context,
	lesson: CompiledLesson,
	{ blocks, enrolment, locale, seed, again }: Reading & { readonly seed: string; readonly again: string | null }
): Promise<Record<string, PracticeView>> {
	const ids = idsOf(blocks, 'question');
	if (ids.length === 0) return {};
	const all = await practiceIn(ctx, enrolment?.id, lesson, seed);
	return Object.fromEntries(
		all
			.filter(({ question }) => ids.includes(question.id))
			.map((practised) =>
				practised.answered && practised.question.id === again ? tryAgain(practised, lesson.questions) : practised
			)
			.map((practised) => [practised.question.id, practiceView(practised, locale)])
	);
}
