import { createEmptyCard, fsrs, Rating, State, type Card, type Grade } from 'ts-fsrs';
import { z } from 'zod';
import type { Certainty } from '../quiz/behaviours/certainty.ts';

/** How likely an answer should still be known when its question comes again. */
export const RETENTION = 0.9;

/** Whole days, without chance: the same answers give the same days. */
const scheduler = fsrs({
	request_retention: RETENTION,
	enable_short_term: false,
	enable_fuzz: false,
	maximum_interval: 365
});

/** A card as it is kept: plain JSON. */
const CardSchema = z.object({
	due: z.coerce.date(),
	stability: z.number(),
	difficulty: z.number(),
	elapsed_days: z.number().default(0),
	scheduled_days: z.number(),
	learning_steps: z.number().default(0),
	reps: z.number(),
	lapses: z.number(),
	state: z.enum(State),
	last_review: z.coerce.date().optional()
});

/** What an answer shows of memory. */
export interface Recall {
	/** Fraction of the mark, 0–1. */
	readonly fraction: number;
	/** It needed another try or a hint. */
	readonly helped?: boolean;
	readonly certainty?: Certainty | undefined;
}

/** The rating that FSRS is given for an answer: nobody is asked to rate themselves. */
export function ratingOf({ fraction, helped = false, certainty }: Recall): Grade {
	if (fraction < 0.5) return Rating.Again;
	if (fraction < 1 || helped || certainty === 1) return Rating.Hard;
	return certainty === 3 ? Rating.Easy : Rating.Good;
}

/** What is kept of a question after an answer at `at`: the card, when it is due, and how often it has been seen. `kept` is the card from before, if any. */
export function remembered(kept: unknown, recall: Recall, at: Date) {
	const { card } = scheduler.next(cardOf(kept) ?? createEmptyCard(at), at, ratingOf(recall));
	return { card: JSON.parse(JSON.stringify(card)) as unknown, dueAt: card.due, times: card.reps };
}

/** How likely the answer is still known at `at`, 0–1, by FSRS's curve. 0 where nothing has been kept. */
export function likelihood(kept: unknown, at: Date): number {
	const card = cardOf(kept);
	return card ? scheduler.get_retrievability(card, at, false) : 0;
}

/** How often the question of a kept card has been answered. */
export const timesOf = (kept: unknown): number => cardOf(kept)?.reps ?? 0;

const cardOf = (kept: unknown): Card | undefined => CardSchema.safeParse(kept).data as Card | undefined;
