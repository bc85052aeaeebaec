import { z } from 'zod';
import type { QuestionType } from '../../question.ts';
import { TrueFalseSchema, type TrueFalse } from './schema.ts';

/** Whether the statement is held to be true. */
type Response = boolean;
type View = Readonly<Record<string, never>>;
export interface Review {
	/** True, then false; as everywhere, `right` says which is the answer. */
	readonly options: readonly {
		readonly value: boolean;
		readonly feedback: string;
		readonly right: boolean;
		readonly chosen: boolean;
	}[];
}

/** A statement that is true or false; true always stands first. */
export const trueFalse: QuestionType<TrueFalse, Response, View, Review> = {
	name: 'true-false',
	schema: TrueFalseSchema,
	response: z.boolean(),
	arrange: (question) => question,
	view: () => ({}),
	read(form, name) {
		const [chosen, another] = [...new Set(form.getAll(name))].filter((value) => value === 'true' || value === 'false');
		if (another !== undefined) return { type: 'unclear', problem: 'choose_one', typed: {} };
		return chosen === undefined ? { type: 'empty' } : { type: 'given', response: chosen === 'true' };
	},
	key: ({ answer }) => answer,
	grade: ({ answer }, response) => ({ fraction: Number(response === answer) }),
	review: ({ answer, feedback }, response, locale) => ({
		options: [true, false].map((value) => ({
			value,
			feedback: feedback[value ? 'true' : 'false'][locale],
			right: value === answer,
			chosen: value === response
		}))
	})
};
