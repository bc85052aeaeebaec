import { z } from 'zod';
import { LocalTextSchema as LocalText } from '../i18n/local-text.ts';

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
	seeds: z.array(Seed).min(1),
	frameworks: z.strictObject({ oecd: z.array(z.string()).min(1), cee: z.array(z.string()), digital: z.boolean() }),
	tool: Id.optional()
});

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
	check: z.strictObject({
		draw: z.number().int().positive(),
		passMark: z.number().min(0).max(1),
		cooldownMinutes: z.number().int().nonnegative(),
		maxAttempts: z.number().int().positive().nullable(),
		validMonths: z.number().int().positive()
	})
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
