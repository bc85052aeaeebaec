import { z } from 'zod';
import { locales } from '../../../i18n/locale.ts';
import type { QuestionType } from '../../question.ts';
import { accepts, compared, isNear } from '../../wording.ts';
import { ShortTextSchema, type ShortText } from './schema.ts';

interface Response {
	readonly typed: string;
}
export interface View {
	/** The most characters that are read. */
	readonly longest: number;
}
export interface Review {
	readonly given: string | null;
	readonly answer: string;
	/** 0–1. */
	readonly fraction: number;
	/** Wrong by one slip only. */
	readonly near: boolean;
	readonly feedback: string;
}

const longest = 200;

/** A few words: what the best accepted answer that they match earns. */
export const shortText: QuestionType<ShortText, Response, View, Review> = {
	name: 'short-text',
	schema: ShortTextSchema,
	response: z.strictObject({ typed: z.string().max(longest) }),
	faults: ({ answers, caseSensitive }) =>
		answers.flatMap(({ text, fraction }, index) => {
			const before = answers
				.slice(0, index)
				.some((other) => other.fraction >= fraction && accepts(other.text.en, text.en, { caseSensitive }));
			return before ? [`answer ${index + 1} is never reached: one before it accepts the same`] : [];
		}),
	arrange: (question) => question,
	view: () => ({ longest }),
	read(form, name) {
		const posted = form.get(name);
		const typed = typeof posted === 'string' ? posted.trim().slice(0, longest) : '';
		return compared(typed) === '' ? { type: 'empty' } : { type: 'given', response: { typed } };
	},
	key: (question) => ({ typed: keyOf(question).text.en }),
	grade: (question, response) => ({ fraction: (response && matched(question, response.typed)?.fraction) ?? 0 }),
	review(question, response, locale) {
		const match = response && matched(question, response.typed);
		const wrong = response !== undefined && (match?.fraction ?? 0) === 0;
		return {
			given: response?.typed ?? null,
			answer: keyOf(question).text[locale],
			fraction: match?.fraction ?? 0,
			near: wrong && isNearOne(question, response.typed),
			feedback: (match?.feedback ?? question.feedback)[locale]
		};
	}
};

const keyOf = ({ answers }: ShortText): ShortText['answers'][number] => {
	const key = answers.find(({ fraction, text }) => fraction === 1 && !/\*/.test(Object.values(text).join('')));
	if (!key) throw new RangeError('no answer earns the whole mark');
	return key;
};

/** The accepted answer that earns most of those that the words match. */
const matched = ({ answers, caseSensitive }: ShortText, typed: string) =>
	answers
		.filter(({ text }) => locales.some((locale) => accepts(text[locale], typed, { caseSensitive })))
		.toSorted((a, b) => b.fraction - a.fraction)[0];

const isNearOne = ({ answers, caseSensitive }: ShortText, typed: string): boolean =>
	answers.some(
		({ text, fraction }) => fraction > 0 && locales.some((locale) => isNear(text[locale], typed, { caseSensitive }))
	);
