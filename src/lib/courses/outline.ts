import type { Locale } from '../i18n/locale.ts';
import type { CompiledCourse, CompiledLesson } from './types.ts';

/** A lesson's name and size in one language. */
export const lessonSummary = (
	{ id, code, minutes, title, objective, steps, questions }: CompiledLesson,
	locale: Locale
) => ({
	id,
	code,
	minutes,
	title: title[locale],
	objective: objective[locale],
	steps: steps[locale].length,
	questions: questions.length
});

/** A course's name and what it holds in one language. */
export const courseSummary = (
	{ id, code, minutes, title, summary, audience, outcomes, check, lessons }: CompiledCourse,
	locale: Locale
) => ({
	id,
	code,
	minutes,
	title: title[locale],
	summary: summary[locale],
	audience: audience[locale],
	outcomes: outcomes.map((outcome) => outcome[locale]),
	check,
	lessons: lessons.map((lesson) => lessonSummary(lesson, locale))
});
