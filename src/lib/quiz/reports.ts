import { z } from 'zod';

/** What a report can be about. */
export const reportKinds = ['wrong', 'unclear', 'outdated', 'language', 'other'] as const;
export const LONGEST_REPORT = 1000;

/** A report of a question as a form posts it. */
export const Report = z.object({
	question: z.string().max(100),
	about: z.enum(reportKinds),
	words: z.string().trim().max(LONGEST_REPORT),
	/** The path, within this course, to go back to. */
	back: z.string().regex(/^\/[\w/-]{1,200}$/)
});
