import { asked, reviewed, type Asked, type Reviewed } from '../quiz/asked.ts';
import type { Question } from '../quiz/question.ts';
import type { Locale } from '../i18n/locale.ts';

/** A practice question as a page shows it: to be answered, or answered and told why. */
export type PracticeView = { readonly slot: number; readonly seed: string } & (
	{ readonly state: 'open'; readonly asked: Asked } | { readonly state: 'answered'; readonly reviewed: Reviewed }
);

interface Practised {
	readonly slot: number;
	readonly seed: string;
	readonly question: Question;
	readonly answered?: { readonly response: unknown } | undefined;
}

/** What a learner may see of a practice question in `locale`: key and feedback only after the answer. */
export const practiceView = ({ slot, seed, question, answered }: Practised, locale: Locale): PracticeView =>
	answered
		? { slot, seed, state: 'answered', reviewed: reviewed(question, answered.response, locale) }
		: { slot, seed, state: 'open', asked: asked(question, locale) };
