import { z } from 'zod';
import { LocalTextSchema } from '../../../i18n/local-text.ts';
import { distinct, partBase } from '../../options.ts';
import { questionBase } from '../../question.ts';

export const SortingSchema = z
	.strictObject({
		...questionBase,
		type: z.literal('sorting'),
		/** Each with the id of the group it belongs to. */
		items: z
			.array(z.strictObject({ ...partBase, group: z.string(), feedback: LocalTextSchema }))
			.min(2)
			.max(16),
		groups: z.array(z.strictObject(partBase)).min(2).max(5)
	})
	.refine(({ items }) => distinct(items), { path: ['items'], error: 'two items have the same id' })
	.refine(({ groups }) => distinct(groups), { path: ['groups'], error: 'two groups have the same id' })
	.superRefine(({ items, groups }, context) => {
		for (const [i, { group }] of items.entries()) {
			if (groups.some(({ id }) => id === group)) continue;
			context.addIssue({ code: 'custom', path: ['items', i, 'group'], message: `no group has the id "${group}"` });
		}
	});

export type Sorting = z.infer<typeof SortingSchema>;
