import { z } from 'zod';
import { mixed, relabelled, reviewed, seen, type ReviewedOption } from '../../options.ts';
import type { QuestionType } from '../../question.ts';
import { rightIds } from '../../several.ts';
import { SingleChoiceSchema, type SingleChoice } from './schema.ts';

/** The id of the option chosen. */
type Response = string;
export interface View {
	readonly options: readonly { readonly id: string; readonly text: string }[];
}
export interface Review {
	readonly options: readonly ReviewedOption[];
}

/** One of several options. */
export const singleChoice: QuestionType<SingleChoice, Response, View, Review> = {
	name: 'single-choice',
	schema: SingleChoiceSchema,
	response: z.string().max(100),
	arrange: (question, random) => ({
		...question,
		options: question.shuffle ? mixed(question.options, random) : relabelled(question.options)
	}),
	view: ({ options }, locale) => ({ options: seen(options, locale) }),
	read(form, name, { options }) {
		const [chosen, another] = [...new Set(form.getAll(name))].filter((id) =>
			options.some((option) => option.id === id)
		);
		if (another !== undefined) return { type: 'unclear', problem: 'choose_one', typed: {} };
		return typeof chosen === 'string' ? { type: 'given', response: chosen } : { type: 'empty' };
	},
	key: ({ options }) => rightIds(options)[0] ?? '',
	grade({ options }, response) {
		const chosen = options.find(({ id }) => id === response);
		return { fraction: chosen ? Math.max(0, chosen.fraction ?? Number(chosen.right)) : 0 };
	},
	review: ({ options }, response, locale) => ({
		options: reviewed(options, response === undefined ? [] : [response], locale)
	})
};
