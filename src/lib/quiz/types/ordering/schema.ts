import { z } from 'zod';
import { LocalTextSchema } from '../../../i18n/local-text.ts';
import { distinct, partBase } from '../../options.ts';
import { questionBase } from '../../question.ts';

export const OrderingSchema = z
	.strictObject({
		...questionBase,
		type: z.literal('ordering'),
		/** In the right order; the feedback says why each stands where it does. Shown in the order of their ids once arranged. */
		items: z
			.array(z.strictObject({ ...partBase, feedback: LocalTextSchema }))
			.min(2)
			.max(12)
	})
	.refine(({ items }) => distinct(items), { path: ['items'], error: 'two items have the same id' });

export type Ordering = z.infer<typeof OrderingSchema>;
