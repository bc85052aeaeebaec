import { m } from '../i18n/paraglide/messages.js';

const words: Readonly<Record<string, () => string>> = {
	empty: m.learning_answer_empty,
	number: m.quiz_e_number,
	order: m.quiz_e_order,
	choose_one: m.quiz_e_choose_one,
	story: m.quiz_e_story
};

/** What to do about a response that could not be read, in the reader's language. */
export const problemText = (code: string): string => (words[code] ?? m.e_other)();
