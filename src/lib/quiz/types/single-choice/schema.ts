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
	.refine(({ options }) => options.every(({ right, fraction = 1 }) => !right || fraction > 0), {
		path: ['options'],
		error: 'a right option must earn something'
	});

/** One right option, or several that each say what they earn. That it is the whole mark, `proveQuestion` sees to. */
function oneIsRight(options: readonly Option[]): boolean {
	const rights = options.filter(({ right }) => right);
	return rights.length === 1 || (rights.length > 1 && rights.every(({ fraction }) => fraction !== undefined));
}

export type SingleChoice = z.infer<typeof SingleChoiceSchema>;
