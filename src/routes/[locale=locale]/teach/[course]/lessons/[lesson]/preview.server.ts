import { Drawn } from '$lib/courses/drawn';
import { idsOf } from '$lib/courses/find-blocks';
import type { Step } from '$lib/courses/types';
import { asked, type Asked } from '$lib/quiz/asked';
import { makeQuestion } from '$lib/quiz/make';
import type { Question } from '$lib/quiz/question';
import { randomFrom } from '$lib/quiz/random';
import { app } from '$lib/server/app';
import { passagesOf } from '$lib/server/learning/passages';
import { toolsFor } from '$lib/server/learning/tools';
import type { Locale } from '$lib/i18n/locale';

interface Reader {
	readonly locale: Locale;
	readonly jurisdiction: string;
	readonly now: Date;
}

/** One step as learners will see it, in plain data; questions are asked with numbers drawn anew from nothing but their id. */
export function previewOf(step: Step, questions: readonly Question[], reader: Reader) {
	const { catalogue } = app();
	const ids = new Set(idsOf(step.blocks, 'question'));
	const shown = idsOf(step.blocks, 'tool');
	const passages = passagesOf(catalogue, step.blocks, reader).map((passage) =>
		passage instanceof Drawn ? { html: passage.html } : passage
	);
	return {
		title: step.title,
		passages,
		shown,
		aid: toolsFor(catalogue, shown, reader),
		questions: Object.fromEntries(
			questions
				.filter(({ id }) => ids.has(id))
				.flatMap((question) => {
					const one = askedOnce(question, reader.locale);
					return one ? [[question.id, one]] : [];
				})
		)
	};
}

/** A question as one draw asks it; undefined where its conditions can't be met. */
function askedOnce(question: Question, locale: Locale): Asked | undefined {
	try {
		return asked(makeQuestion(question, randomFrom(`preview ${question.id}`)), locale);
	} catch {
		return undefined;
	}
}

export type Preview = ReturnType<typeof previewOf>;
