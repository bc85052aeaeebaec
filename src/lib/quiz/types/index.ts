import { z } from 'zod';
import type { AnyQuestionType, Question } from '../question.ts';
import { cloze } from './cloze/grade.ts';
import { markClause } from './mark-clause/grade.ts';
import { matching } from './matching/grade.ts';
import { multipleChoice } from './multiple-choice/grade.ts';
import { numeric } from './numeric/grade.ts';
import { ordering } from './ordering/grade.ts';
import { scenario } from './scenario/grade.ts';
import { shortText } from './short-text/grade.ts';
import { singleChoice } from './single-choice/grade.ts';
import { sorting } from './sorting/grade.ts';
import { trueFalse } from './true-false/grade.ts';

/** Every question type there is. */
export const questionTypes: readonly AnyQuestionType[] = [
	singleChoice,
	multipleChoice,
	trueFalse,
	numeric,
	matching,
	ordering,
	markClause,
	shortText,
	sorting,
	cloze,
	scenario
];

const byName: ReadonlyMap<string, AnyQuestionType> = new Map(questionTypes.map((type) => [type.name, type]));

/** The question type of that name. Throws for a name that is not registered. */
export function questionType(name: string): AnyQuestionType {
	const type = byName.get(name);
	if (!type) throw new Error(`no question type "${name}"`);
	return type;
}

const names = [...byName.keys()];
const Typed = z.looseObject({
	type: z.enum(names, {
		error: ({ input }) => `no question type ${JSON.stringify(input) ?? 'given'}; there are ${names.join(', ')}`
	})
});

/** Any question as its author writes it, checked by the schema of its type. */
export const QuestionSchema: z.ZodType<Question> = Typed.transform((authored, context) => {
	const { success, data, error } = questionType(authored.type).schema.safeParse(authored);
	if (success) return data;
	for (const { path, message } of error.issues) context.addIssue({ code: 'custom', path, message });
	return z.NEVER;
});
