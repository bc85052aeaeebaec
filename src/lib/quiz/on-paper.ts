import type { Component } from 'svelte';
import type { Locale } from '../i18n/locale.ts';
import { makeQuestion } from './make.ts';
import type { Question } from './question.ts';
import { randomFrom } from './random.ts';
import { questionType } from './types/index.ts';

/** A question on a printed sheet, in one language. */
export interface OnPaper {
	readonly id: string;
	readonly type: string;
	readonly text: string;
	readonly view: unknown;
	/** The right answer, as a review shows it. */
	readonly review: unknown;
	readonly why: string;
}

/** A question as it stands on every sheet: the same numbers and the same order for the whole class. */
export function onPaper(question: Question, locale: Locale): OnPaper {
	const made = makeQuestion(question, randomFrom(`paper/${question.id}`));
	const type = questionType(made.type);
	return {
		id: made.id,
		type: made.type,
		text: made.text[locale],
		view: type.view(made, locale),
		review: type.review(made, type.key(made), locale),
		why: made.generalFeedback[locale]
	};
}

/** A question to be answered with a pencil; with its review, the right answer. It needs no script. */
export interface PaperProps<V = unknown, W = unknown> {
	readonly view: V;
	readonly review?: W | undefined;
}

type PaperPiece = Component<PaperProps>;

const pieces = import.meta.glob<PaperPiece>('./types/*/Paper.svelte', { import: 'default', eager: true });

/** The piece that prints questions of a type; undefined for one that paper cannot ask. Only the server draws it. */
export const paperPiece = (type: string): PaperPiece | undefined => pieces[`./types/${type}/Paper.svelte`];
