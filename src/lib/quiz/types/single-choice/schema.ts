import { z } from 'zod';
import { distinct, OptionSchema, type Option } from '../../options.ts';
import { questionBase } from '../../question.ts';

export const SingleChoiceSchema = z
	.strictObject({
		...questionBase,
		type: z.literal('single-choice'),
		options: z.array(OptionSchema).min(2).max(10),
		/** False keeps the options in the order written. */
		shuffle: z.boolean().default(true)
	})
	.refine(({ options }) => distinct(options), { path: ['options'], error: 'two options have the same id' })
	.refine(({ options }) => oneIsRight(options), { path: ['options'], error: 'exactly one option must be right' })
	.refine(({ options }) => options.every(({ right, fraction = 1 }) => !right || fraction === 1), {
		path: ['options'],
		error: 'the right option must have the fraction 1'
	});

/** One right option, or several that each say that they earn the whole mark. */
function oneIsRight(options: readonly Option[]): boolean {
	const rights = options.filter(({ right }) => right);
	return rights.length === 1 || (rights.length > 1 && rights.every(({ fraction }) => fraction === 1));
}

export type SingleChoice = z.infer<typeof SingleChoiceSchema>;
