import { z } from 'zod';
import { LocalTextSchema } from '../../../i18n/local-text.ts';
import { questionBase } from '../../question.ts';

export const ShortTextSchema = z
	.strictObject({
		...questionBase,
		type: z.literal('short-text'),
		/** Accepted in each of their languages, whatever the reader's; `*` stands for any words. The first with the whole mark is the key. */
		answers: z
			.array(
				z.strictObject({
					text: LocalTextSchema,
					fraction: z.number().min(0).max(1).default(1),
					feedback: LocalTextSchema
				})
			)
			.min(1)
			.max(20),
		/** Said of any other answer. */
		feedback: LocalTextSchema,
		caseSensitive: z.boolean().default(false)
	})
	.refine(
		({ answers }) => answers.some(({ fraction, text }) => fraction === 1 && !/\*/.test(Object.values(text).join(''))),
		{
			path: ['answers'],
			error: 'one answer must earn the whole mark and have no *'
		}
	);

export type ShortText = z.infer<typeof ShortTextSchema>;
