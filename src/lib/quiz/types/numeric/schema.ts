import { z } from 'zod';
import { LocalTextSchema } from '../../../i18n/local-text.ts';
import { AmountSchema as Amount } from '../../draw/amount.ts';
import { questionBase } from '../../question.ts';

export const NumericSchema = z.strictObject({
	...questionBase,
	type: z.literal('numeric'),
	answer: Amount,
	/** How far off still counts as right, in the unit of the answer. */
	tolerance: Amount.default(0),
	/** Decimals that the answer is shown with. */
	decimals: z.number().int().min(0).max(6).default(0),
	/** Said beside the field, such as 元 or months. */
	unit: LocalTextSchema.optional(),
	feedback: z.strictObject({ right: LocalTextSchema, wrong: LocalTextSchema }),
	/**
	 * Typical wrong results, each told what went wrong; `fraction` is what such a result still earns, `tolerance` how far
	 * off still counts as it where that is not the answer's.
	 */
	mistakes: z
		.array(
			z.strictObject({
				value: Amount,
				tolerance: Amount.optional(),
				feedback: LocalTextSchema,
				fraction: z.number().min(0).max(1).optional()
			})
		)
		.default([])
});

export type Numeric = z.infer<typeof NumericSchema>;
