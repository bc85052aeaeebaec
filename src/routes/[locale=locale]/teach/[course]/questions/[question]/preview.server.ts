import type { Plain } from '$lib/authoring/course-yaml';
import type { Locale } from '$lib/i18n/locale';
import { asked, type Asked } from '$lib/quiz/asked';
import { makeQuestion } from '$lib/quiz/make';
import { randomFrom } from '$lib/quiz/random';
import { QuestionSchema } from '$lib/quiz/types';

/** A question as a learner would meet it, with one draw; undefined where it cannot be asked as it stands. */
export function previewOf(value: Plain, locale: Locale, seed = 'preview'): Asked | undefined {
	const { success, data } = QuestionSchema.safeParse(value);
	if (!success) return undefined;
	try {
		return asked(makeQuestion(data, randomFrom(seed)), locale);
	} catch {
		return undefined;
	}
}
