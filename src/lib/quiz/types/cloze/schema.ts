import { z } from 'zod';
import { LocalTextSchema } from '../../../i18n/local-text.ts';
import { locales } from '../../../i18n/locale.ts';
import { distinct } from '../../options.ts';
import { questionBase } from '../../question.ts';
import { gapNames } from './passage.ts';
import { kinds } from './kinds.ts';

const anything = { en: '-', 'zh-Hans': '-', 'zh-Hant': '-' };
/** What a gap leaves to the question that it is in. */
const stub = {
	id: 'gap',
	lesson: '-',
	difficulty: 1,
	aim: 'recall',
	seeds: ['-'],
	text: anything,
	generalFeedback: anything
};

const Named = z.looseObject({
	id: questionBase.id,
	authored: z.string().optional(),
	/** Its share of the mark, against the other gaps. */
	weight: z.number().positive().max(100).default(1),
	type: z.enum(Object.keys(kinds), { error: `a gap is one of ${Object.keys(kinds).join(', ')}` })
});

export type Gap = z.infer<typeof Named>;

/** A gap is written as a question of its type is, without what it shares with the question that it is in. */
const GapSchema = Named.transform(({ id, authored, weight, ...own }, context): Gap => {
	const { data, error } = kinds[own.type]?.schema.safeParse({ ...stub, ...own }) ?? {};
	for (const { path, message } of error?.issues ?? []) context.addIssue({ code: 'custom', path, message });
	if (!data) return z.NEVER;
	const read = Object.entries(data).filter(([name]) => !(name in stub));
	return { id, ...(authored !== undefined && { authored }), weight, type: own.type, ...Object.fromEntries(read) };
});

export const ClozeSchema = z
	.strictObject({
		...questionBase,
		type: z.literal('cloze'),
		/** Running text in which `[[id]]` stands for each gap, in every language once. */
		passage: LocalTextSchema,
		gaps: z.array(GapSchema).min(1).max(12)
	})
	.refine(({ gaps }) => distinct(gaps), { path: ['gaps'], error: 'two gaps have the same id' })
	.superRefine(({ passage, gaps }, context) => {
		const wanted = gaps.map(({ id }) => id).toSorted();
		for (const locale of locales) {
			if (gapNames(passage[locale]).toSorted().join() === wanted.join()) continue;
			context.addIssue({ code: 'custom', path: ['passage', locale], message: 'must have each gap once, as [[id]]' });
		}
	});

export type Cloze = z.infer<typeof ClozeSchema>;
