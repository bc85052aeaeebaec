import type { Quiz } from '$lib/quiz/quiz';
import { m } from '$lib/i18n/paraglide/messages';
import type { Locale } from '$lib/i18n/locale';
import { courseOf, quizAt } from '$lib/server/http/course';
import { allow } from '$lib/server/http/guard';
import type { RequestEvent } from '@sveltejs/kit';

type QuizEvent = RequestEvent<{ locale: string; course: string; quiz: string }>;

/** The final check leads to a certificate and needs an account; the others are part of learning. */
export const allowQuiz = (event: QuizEvent): void =>
	allow(event, event.params.quiz === 'check' ? 'take final checks' : 'learn');

/** The quiz of the address as its learner takes it, and where it stands. */
export async function quizHere(event: QuizEvent) {
	const { ctx, locale } = event.locals;
	const { published, enrolment } = await courseOf(ctx, event.params.course);
	const quiz = quizAt(published, enrolment, event.params.quiz);
	const course = `/${locale}/courses/${published.course.id}`;
	return { ctx, locale, published, enrolment, quiz, course, here: `${course}/${quiz.name}` };
}

/** What every page of a quiz says of it. */
export const named = (
	{ course: { id, title, lessons } }: Awaited<ReturnType<typeof courseOf>>['published'],
	{ name, kind, lesson }: Quiz,
	locale: Locale
) => ({
	course: { id, title: title[locale] },
	quiz: { name, kind, ...titlesOf(kind, lessons.find((each) => each.id === lesson)?.title[locale] ?? '') }
});

/** What a quiz is called, and the lesson that it is about, if it is about one. */
const titlesOf = (kind: Quiz['kind'], lesson: string) => ({
	lesson,
	title: {
		check: () => m.learning_check(),
		'pre-check': () => m.quiz_before(),
		'after-check': () => m.quiz_after(),
		'test-out': () => m.quiz_test_out({ title: lesson })
	}[kind]()
});
