import { z } from 'zod';
import { distinct, OptionSchema } from '../../options.ts';
import { questionBase } from '../../question.ts';
import { addsUp } from '../../several.ts';

export const MultipleChoiceSchema = z
	.strictObject({
		...questionBase,
		type: z.literal('multiple-choice'),
		options: z.array(OptionSchema).min(3).max(12),
		/** False keeps the options in the order written. */
		shuffle: z.boolean().default(true)
	})
	.refine(({ options }) => distinct(options), { path: ['options'], error: 'two options have the same id' })
	.refine(({ options }) => options.filter(({ right }) => right).length >= 2, {
		path: ['options'],
		error: 'two or more options must be right'
	})
	.refine(({ options }) => options.some(({ right }) => !right), {
		path: ['options'],
		error: 'at least one option must be wrong'
	})
	.refine(({ options }) => addsUp(options), {
		path: ['options'],
		error: 'the fractions of the right options must add up to 1'
	});

export type MultipleChoice = z.infer<typeof MultipleChoiceSchema>;
