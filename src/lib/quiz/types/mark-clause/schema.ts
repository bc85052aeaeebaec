import { z } from 'zod';
import { LocalTextSchema } from '../../../i18n/local-text.ts';
import { distinct, OptionSchema } from '../../options.ts';
import { questionBase } from '../../question.ts';
import { addsUp } from '../../several.ts';

export const MarkClauseSchema = z
	.strictObject({
		...questionBase,
		type: z.literal('mark-clause'),
		/** What the document is called. */
		title: LocalTextSchema,
		/** The document, passage by passage; the right ones are those to mark. */
		passages: z.array(OptionSchema).min(3).max(20)
	})
	.refine(({ passages }) => distinct(passages), { path: ['passages'], error: 'two passages have the same id' })
	.refine(({ passages }) => passages.some(({ right }) => right), {
		path: ['passages'],
		error: 'at least one passage must be right'
	})
	.refine(({ passages }) => passages.some(({ right }) => !right), {
		path: ['passages'],
		error: 'at least one passage must be wrong'
	})
	.refine(({ passages }) => addsUp(passages), {
		path: ['passages'],
		error: 'the fractions of the right passages must add up to 1'
	});

export type MarkClause = z.infer<typeof MarkClauseSchema>;
