import { z } from 'zod';
import { LocalTextSchema as LocalText } from '../i18n/local-text.ts';
import { quizSettings } from '../quiz/settings.ts';

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const Seed = z.string().regex(/^S[12]-\d(\.\d[ab]?)?$/, 'must be a seed id such as S1-4.2');
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-24');
const Minutes = z.number().int().positive().max(600);

const LessonEntry = z.strictObject({
	id: Id,
	code: z.string(),
	minutes: Minutes,
	title: LocalText,
	objective: LocalText,
	/** What it takes from the two articles that the shipped courses answer; a course of someone else's may take nothing. */
	seeds: z.array(Seed),
	frameworks: z
		.strictObject({ oecd: z.array(z.string()).min(1), cee: z.array(z.string()), digital: z.boolean() })
		.optional(),
	tool: Id.optional()
});

/** Which questions a check draws: those of these lessons, seed ids, difficulties and aims; what is not named is not asked for. */
const PoolSchema = z.strictObject({
	lessons: z.array(Id).optional(),
	seeds: z.array(Seed).optional(),
	difficulty: z.array(z.number().int().min(1).max(3)).optional(),
	aim: z.enum(['recall', 'transfer']).optional(),
	draw: z.number().int().positive()
});

const CheckSchema = z.strictObject({
	...quizSettings,
	/** Questions drawn from each lesson's pool, where `pools` doesn't say more. */
	draw: z.number().int().positive(),
	pools: z.array(PoolSchema).min(1).optional(),
	/** Months until a certificate expires. */
	validMonths: z.number().int().positive()
});

export type CheckPolicy = z.infer<typeof CheckSchema>;

/** `course.yaml`. */
export const CourseFile = z.strictObject({
	id: Id,
	code: z.string(),
	title: LocalText,
	summary: LocalText,
	audience: LocalText,
	minutes: Minutes,
	outcomes: z.array(LocalText).min(1),
	lessons: z.array(LessonEntry).min(1),
	check: CheckSchema
});

/** `facts.yaml`. A fact of confidence K stays out. */
export const FactsFile = z.array(
	z.strictObject({
		id: Id,
		jurisdiction: z.enum(['CN', 'HK', 'TW', 'general']),
		text: LocalText,
		source: z.strictObject({ name: LocalText, url: z.url({ protocol: /^https?$/ }).optional() }),
		asOf: Day,
		reviewBy: Day,
		confidence: z.enum(['V', 'S'], { error: 'must be V or S: a fact marked K is not published' })
	})
);

/** `glossary.yaml`. */
export const GlossaryFile = z.array(z.strictObject({ id: Id, term: LocalText, plain: LocalText }));
