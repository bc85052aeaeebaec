import { z } from 'zod';
import { mixed, relabelled, reviewed, seen, type ReviewedOption } from '../../options.ts';
import type { QuestionType } from '../../question.ts';
import { gradeSeveral, readSeveral, rightIds } from '../../several.ts';
import { MultipleChoiceSchema, type MultipleChoice } from './schema.ts';

/** The ids of the options chosen. */
type Response = string[];
export interface View {
	readonly options: readonly { readonly id: string; readonly text: string }[];
}
export interface Review {
	readonly options: readonly ReviewedOption[];
}

/** Some of several options: (right ones chosen − wrong ones chosen) ÷ right ones, never below 0. */
export const multipleChoice: QuestionType<MultipleChoice, Response, View, Review> = {
	name: 'multiple-choice',
	schema: MultipleChoiceSchema,
	response: z.array(z.string().max(100)).max(100),
	arrange: (question, random) => ({
		...question,
		options: question.shuffle ? mixed(question.options, random) : relabelled(question.options)
	}),
	view: ({ options }, locale) => ({ options: seen(options, locale) }),
	read: (form, name, { options }) => readSeveral(form, name, options),
	key: ({ options }) => rightIds(options),
	grade: ({ options }, response) => gradeSeveral(options, response ?? []),
	review: ({ options }, response, locale) => ({ options: reviewed(options, response ?? [], locale) })
};
