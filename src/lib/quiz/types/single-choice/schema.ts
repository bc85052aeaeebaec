import { z } from 'zod';
import { distinct, OptionSchema } from '../../options.ts';
import { questionBase } from '../../question.ts';
import { addsUp } from '../../several.ts';

export const SingleChoiceSchema = z
	.strictObject({
		...questionBase,
		type: z.literal('single-choice'),
		options: z.array(OptionSchema).min(2).max(10),
		/** False keeps the options in the order written. */
		shuffle: z.boolean().default(true)
	})
	.refine(({ options }) => distinct(options), { path: ['options'], error: 'two options have the same id' })
	.refine(({ options }) => options.filter(({ right }) => right).length === 1, {
		path: ['options'],
		error: 'exactly one option must be right'
	})
	.refine(({ options }) => addsUp(options), { path: ['options'], error: 'the right option must have the fraction 1' });

export type SingleChoice = z.infer<typeof SingleChoiceSchema>;
