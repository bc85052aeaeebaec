import { z } from 'zod';
import { LocalTextSchema } from '../i18n/local-text.ts';
import type { Locale } from '../i18n/locale.ts';
import { DrawSchema, type Values } from './draw/schema.ts';
import type { Random } from './random.ts';

/** What every question has, whatever its type. Texts are plain; `{{name}}` stands for a drawn number. */
export const questionBase = {
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
	/** The lesson whose pool it is in. */
	lesson: z.string(),
	/** 1 recalls, 2 applies, 3 combines. */
	difficulty: z.literal([1, 2, 3]),
	/** Whether the question repeats the lesson's own case or puts its rule into a new one. */
	aim: z.enum(['recall', 'transfer']),
	seeds: z.array(z.string()),
	text: LocalTextSchema,
	/** Why the right answer is right; shown with every answer. May use drawn numbers. */
	generalFeedback: LocalTextSchema,
	/** Told one after another where a quiz gives several tries; they lead on and don't tell the answer. */
	hints: z.array(LocalTextSchema).min(1).max(5).optional(),
	draw: DrawSchema.optional(),
	/** A tool that helps to find the answer, opened with these figures, typed as a reader types; they may use drawn numbers. */
	tool: z.strictObject({ id: z.string(), figures: z.record(z.string(), z.string()) }).optional()
};

/** A question as written, or with its numbers drawn; each type adds what is its own. */
export type Question = z.infer<z.ZodObject<typeof questionBase & { type: z.ZodString }>>;

/** How good a response is: the fraction of the mark, 0–1. */
export interface Grade {
	readonly fraction: number;
}

/** How an answer turned out. */
export type Outcome = 'right' | 'partly' | 'not-yet' | 'unanswered';

/** The fields of a posted form as they were typed, by what follows the question's name in theirs. */
export type Typed = Readonly<Record<string, string>>;

/**
 * What a posted form says: a response, nothing, or something that cannot be read (told by a message code, never
 * counted, and shown again as typed).
 */
export type Reading<R> =
	| { readonly type: 'given'; readonly response: R }
	| { readonly type: 'empty' }
	/** `soFar` is what an answer that is not finished has: worth keeping, not worth checking. */
	| { readonly type: 'unclear'; readonly problem: string; readonly typed: Typed; readonly soFar?: R };

/**
 * A question type: one folder of `types/`, registered by one line in `types/index.ts`. Beside it stand `Ask.svelte`
 * (fields inside a form) and `Review.svelte`, whose props are in `pieces.ts`.
 */
export interface QuestionType<Q extends Question, R, V, W> {
	readonly name: Q['type'];
	/** The question as an author writes it. */
	readonly schema: z.ZodType<Q>;
	/** A stored response. */
	readonly response: z.ZodType<R>;
	/** Works out what the question derives from the numbers drawn. Throws `ExpressionError`. */
	settle?(question: Q, values: Values): Q;
	/** Fixes what differs from attempt to attempt besides numbers, such as the order of the options. */
	arrange(question: Q, random: Random): Q;
	/** What a learner may see before answering; never the key or any feedback. */
	view(question: Q, locale: Locale): V;
	/** Reads the response from the fields of a posted form whose names begin with `name`. */
	read(form: FormData, name: string, question: Q): Reading<R>;
	/** The right response. */
	key(question: Q): R;
	/** What an author must mend, seen in one question made for an attempt; in English, without the numbers drawn. */
	faults?(made: Q): readonly string[];
	/** 1 for the key, 0 for no response, partial credit between. Never throws, whatever ids a response names. */
	grade(question: Q, response: R | undefined): Grade;
	/** Own answer, right answer and the feedback on each option, for after the answer. */
	review(question: Q, response: R | undefined, locale: Locale): W;
}

/** Any registered type; its own question, response, view and review types are known only to itself. */
export type AnyQuestionType = QuestionType<Question, unknown, unknown, unknown>;
