import { z } from 'zod';
import { behaviourNames } from './behaviours/index.ts';

const Minutes = z.number().int().positive().max(600);

/**
 * How a quiz is taken. Whoever writes a course names what differs; the rest is a check that is marked when it is handed
 * in, without a time limit, whose best attempt counts.
 */
export const quizSettings = {
	behaviour: z.enum(behaviourNames).default('deferred'),
	/** Whether each answer is marked by how sure the learner is of it. */
	certainty: z.boolean().default(false),
	/** For the behaviours with several tries: how many, and what a try that was not right costs of the mark. */
	tries: z.number().int().min(1).max(10).default(3),
	penalty: z
		.number()
		.min(0)
		.max(1)
		.default(1 / 3),
	/** Fraction of the marks, 0–1. */
	passMark: z.number().min(0).max(1),
	/** Minutes after an attempt that was not passed before the next may begin. */
	cooldownMinutes: z.number().int().nonnegative(),
	maxAttempts: z.number().int().positive().nullable(),
	/** Which of several attempts counts. */
	keep: z.enum(['best', 'last', 'average']).default('best'),
	timeLimitMinutes: Minutes.nullable().default(null),
	/** How long after the end an answer is still taken that was typed before it. */
	graceSeconds: z.number().int().min(0).max(600).default(60),
	/** What the result tells: every question with its answer and why, the same once `closesAt` has passed, or the marks only. */
	tells: z.enum(['answers', 'answers after closing', 'marks']).default('answers'),
	/** No attempt begins or goes on after it. */
	closesAt: z.iso.datetime().nullable().default(null),
	/** Whether questions of one section come in random order. */
	shuffle: z.boolean().default(true),
	/** Whether the lessons' questions stand in sections of their own, in the order of the lessons. */
	sections: z.boolean().default(false)
};

/** Reads settings from what has them and more, such as the check of a course; what a version published earlier lacks has its default. */
export const QuizSettingsSchema = z.object(quizSettings);
export type QuizSettings = z.infer<typeof QuizSettingsSchema>;
