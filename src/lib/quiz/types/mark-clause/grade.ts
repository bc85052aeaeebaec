import { z } from 'zod';
import { relabelled, reviewed, seen, type ReviewedOption } from '../../options.ts';
import type { QuestionType } from '../../question.ts';
import { gradeSeveral, readSeveral, rightIds } from '../../several.ts';
import { MarkClauseSchema, type MarkClause } from './schema.ts';

/** The ids of the passages marked. */
type Response = string[];
export interface View {
	readonly title: string;
	readonly passages: readonly { readonly id: string; readonly text: string }[];
}
export interface Review {
	readonly title: string;
	readonly passages: readonly ReviewedOption[];
}

/** Passages to mark in a document: (right ones marked − wrong ones marked) ÷ right ones, never below 0. */
export const markClause: QuestionType<MarkClause, Response, View, Review> = {
	name: 'mark-clause',
	schema: MarkClauseSchema,
	response: z.array(z.string().max(100)).max(100),
	arrange: (question) => ({ ...question, passages: relabelled(question.passages) }),
	view: ({ title, passages }, locale) => ({ title: title[locale], passages: seen(passages, locale) }),
	read: (form, name, { passages }) => readSeveral(form, name, passages),
	key: ({ passages }) => rightIds(passages),
	grade: ({ passages }, response) => gradeSeveral(passages, response ?? []),
	review: ({ title, passages }, response, locale) => ({
		title: title[locale],
		passages: reviewed(passages, response ?? [], locale)
	})
};
