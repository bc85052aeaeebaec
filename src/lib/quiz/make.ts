import { drawValues, fillIn } from './draw/draw.ts';
import type { Values } from './draw/schema.ts';
import type { Question } from './question.ts';
import type { Random } from './random.ts';
import { questionType } from './types/index.ts';

/**
 * The question as one attempt meets it: numbers drawn, what depends on them worked out, texts filled in, options in
 * their order. The same `random` makes the same question. Throws `ExpressionError` where no draw meets the conditions.
 */
export function makeQuestion(authored: Question, random: Random): Question {
	return makeWith(authored, authored.draw ? drawValues(authored.draw, random) : {}, random);
}

/** `makeQuestion` with numbers already drawn. */
export function makeWith({ draw: _, ...authored }: Question, values: Values, random: Random): Question {
	const type = questionType(authored.type);
	const settled = type.settle?.(authored, values) ?? authored;
	return type.arrange(fillIn(settled, values), random);
}
