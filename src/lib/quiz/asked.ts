import type { Locale } from '../i18n/locale.ts';
import type { Grade, Outcome, Question, Reading } from './question.ts';
import { questionType } from './types/index.ts';

/** A question as a page asks it: plain JSON in one language, without key or feedback. */
export interface Asked {
	readonly id: string;
	readonly type: string;
	readonly text: string;
	readonly view: unknown;
	/** A tool beside it, with the figures that it opens with. */
	readonly tool?: Question['tool'];
}

/** A question after its answer: plain JSON in one language. */
export interface Reviewed {
	readonly id: string;
	readonly type: string;
	readonly text: string;
	readonly generalFeedback: string;
	readonly outcome: Outcome;
	readonly review: unknown;
}

/** What a learner may see of a made question before answering. */
export const asked = (made: Question, locale: Locale): Asked => ({
	id: made.id,
	type: made.type,
	text: made.text[locale],
	view: questionType(made.type).view(made, locale),
	...(made.tool && { tool: made.tool })
});

/** Reads the response to a made question from a posted form, in the fields whose names begin with `name`. */
export const readResponse = (form: FormData, name: string, made: Question): Reading<unknown> =>
	questionType(made.type).read(form, name, made);

/** Grades a stored response; one that is not of the type's shape earns nothing, as none does. */
export const gradeOf = (made: Question, stored: unknown): Grade =>
	questionType(made.type).grade(made, checked(made, stored));

/** Whether something stored is a response of the question's type. */
export const isResponse = (made: Question, stored: unknown): boolean => checked(made, stored) !== undefined;

/** A made question with the response stored for it, if any, after the answer. */
export function reviewed(made: Question, stored: unknown, locale: Locale): Reviewed {
	const type = questionType(made.type);
	const response = checked(made, stored);
	return {
		id: made.id,
		type: made.type,
		text: made.text[locale],
		generalFeedback: made.generalFeedback[locale],
		outcome: response === undefined ? 'unanswered' : outcomeOf(type.grade(made, response)),
		review: type.review(made, response, locale)
	};
}

const checked = (made: Question, stored: unknown): unknown => questionType(made.type).response.safeParse(stored).data;

const outcomeOf = ({ fraction }: Grade): Outcome => (fraction >= 1 ? 'right' : fraction > 0 ? 'partly' : 'not-yet');
