import { z } from 'zod';
import { LocalTextSchema } from '../../../i18n/local-text.ts';
import { AmountSchema } from '../../draw/amount.ts';
import { distinct, partBase } from '../../options.ts';
import { questionBase } from '../../question.ts';

const MOST_PATHS = 20_000;

/** Something that a choice leaves behind, such as `borrowed`; later steps and goals may ask for it. */
const Flag = questionBase.id;
const Level = z.union([z.number().min(0).max(10), z.string().min(1)], { error: 'must be 0 to 10 or an expression' });

/** What changes, in the order interest, cash and debt, repayment: see `state.ts`. */
const effects = {
	/** Yuan. */
	cash: AmountSchema.optional(),
	/** Yuan. */
	debt: AmountSchema.optional(),
	/** Points of 10. */
	stress: AmountSchema.optional(),
	/** Points of 10. */
	record: AmountSchema.optional(),
	/** The fraction that the debt grows by. */
	interest: AmountSchema.optional(),
	/** Yuan that go from cash to the debt; never more than is owed or in hand. */
	repay: AmountSchema.optional()
};

const Bounds = z.strictObject({ least: AmountSchema.optional(), most: AmountSchema.optional() });
const condition = {
	cash: Bounds.optional(),
	debt: Bounds.optional(),
	stress: Bounds.optional(),
	record: Bounds.optional(),
	has: z.array(Flag).min(1).optional(),
	hasNot: z.array(Flag).min(1).optional()
};

const Choice = z.strictObject({
	...partBase,
	effects: z.strictObject(effects).default({}),
	sets: z.array(Flag).default([]),
	/** What happened next. */
	outcome: LocalTextSchema,
	/** Why it was a good choice or not; after the answer. */
	feedback: LocalTextSchema,
	/** How good the decision was when it was made, whatever came of it. */
	quality: z.number().min(0).max(1)
});

const Step = z.strictObject({
	...partBase,
	/** A few words that name it: «Pay day». */
	title: LocalTextSchema,
	/** Its share of what decisions earn, against the other steps met; 0 where nothing is right or wrong. */
	weight: z.number().min(0).max(100).default(1),
	/** It is met only where all of this holds; `says` tells so to a reader who sees the whole story at once. */
	when: z.strictObject({ ...condition, says: LocalTextSchema }).optional(),
	/** What happens on arrival, before the choice. The words say the amount. */
	events: z
		.array(z.strictObject({ text: LocalTextSchema, effects: z.strictObject(effects) }))
		.max(5)
		.default([]),
	choices: z.array(Choice).min(2).max(4)
});

const Goal = z.strictObject({
	text: LocalTextSchema,
	weight: z.number().positive().max(100).default(1),
	/** What must hold at the end of the story. */
	where: z
		.strictObject(condition)
		.refine((where) => Object.values(where).some((each) => each !== undefined), 'must ask for something')
});

export const ScenarioSchema = z
	.strictObject({
		...questionBase,
		type: z.literal('scenario'),
		/** `cash` and `debt` in yuan; `stress` 0–10; `record` 0–10, of which 10 is clean. */
		start: z.strictObject({ cash: AmountSchema, debt: AmountSchema, stress: Level, record: Level }),
		/** What it means that the cash is below zero; without it, no path may come to that. */
		overdrawn: LocalTextSchema.optional(),
		steps: z.array(Step).min(3).max(14),
		/** The share of the mark that decisions earn; goals earn the rest. */
		decisions: z.number().min(0).max(1).default(0.5),
		goals: z.array(Goal).max(6).default([])
	})
	.refine(({ goals, decisions }) => goals.length > 0 || decisions === 1, {
		path: ['goals'],
		error: 'without goals, decisions must be 1'
	})
	.refine(({ steps, decisions }) => decisions === 0 || steps.some(({ weight, when }) => weight > 0 && !when), {
		path: ['decisions'],
		error: 'no step that every path meets has a weight'
	})
	.refine(({ steps }) => distinct(steps), { path: ['steps'], error: 'two steps have the same id' })
	.refine(({ steps }) => steps.reduce((count, { choices }) => count * choices.length, 1) <= MOST_PATHS, {
		path: ['steps'],
		error: `the choices multiply to more than ${MOST_PATHS} paths`
	})
	.superRefine(({ steps, goals }, context) => {
		const set = new Set<string>();
		const known = (asked: Asking | undefined, path: (string | number)[]) => {
			for (const flag of [...(asked?.has ?? []), ...(asked?.hasNot ?? [])]) {
				if (set.has(flag)) continue;
				context.addIssue({ code: 'custom', path, message: `no choice before it sets "${flag}"` });
			}
		};
		for (const [i, { when, choices }] of steps.entries()) {
			known(when, ['steps', i, 'when']);
			for (const flag of choices.flatMap(({ sets }) => sets)) set.add(flag);
			if (distinct(choices)) continue;
			context.addIssue({ code: 'custom', path: ['steps', i, 'choices'], message: 'two choices have the same id' });
		}
		for (const [i, { where }] of goals.entries()) known(where, ['goals', i, 'where']);
	});

interface Asking {
	readonly has?: readonly string[] | undefined;
	readonly hasNot?: readonly string[] | undefined;
}

export type Scenario = z.infer<typeof ScenarioSchema>;
