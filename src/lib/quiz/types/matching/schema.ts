import { z } from 'zod';
import { LocalTextSchema } from '../../../i18n/local-text.ts';
import { distinct, partBase } from '../../options.ts';
import { questionBase } from '../../question.ts';

export const MatchingSchema = z
	.strictObject({
		...questionBase,
		type: z.literal('matching'),
		/** Each with the id of what fits it. */
		pairs: z
			.array(z.strictObject({ ...partBase, match: z.string(), feedback: LocalTextSchema }))
			.min(2)
			.max(10),
		/** What to choose from; some may fit nothing. */
		matches: z.array(z.strictObject(partBase)).min(2).max(15)
	})
	.refine(({ pairs }) => distinct(pairs), { path: ['pairs'], error: 'two pairs have the same id' })
	.refine(({ matches }) => distinct(matches), { path: ['matches'], error: 'two matches have the same id' })
	.superRefine(({ pairs, matches }, context) => {
		for (const [i, { match }] of pairs.entries()) {
			if (matches.some(({ id }) => id === match)) continue;
			context.addIssue({ code: 'custom', path: ['pairs', i, 'match'], message: `no match has the id "${match}"` });
		}
	});

export type Matching = z.infer<typeof MatchingSchema>;
