import { z } from 'zod';
import { LocalTextSchema } from '../../../i18n/local-text.ts';
import { questionBase } from '../../question.ts';

export const TrueFalseSchema = z.strictObject({
	...questionBase,
	type: z.literal('true-false'),
	answer: z.boolean(),
	/** Said to whoever chose it. */
	feedback: z.strictObject({ true: LocalTextSchema, false: LocalTextSchema })
});

export type TrueFalse = z.infer<typeof TrueFalseSchema>;
