import { z } from 'zod';

const Name = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'must be a name such as income');
const Range = z
	.strictObject({ from: z.number(), to: z.number(), step: z.number().positive() })
	.refine(({ from, to }) => from < to, 'from must be less than to');

/**
 * Numbers drawn per attempt: `numbers` from ranges, then `derived` by expressions in the order written, until each
 * condition of `where` holds.
 */
export const DrawSchema = z.strictObject({
	numbers: z.record(Name, Range),
	derived: z.record(Name, z.string()).default({}),
	where: z.array(z.string()).default([])
});

export type Draw = z.infer<typeof DrawSchema>;

/** Drawn and derived numbers by name. */
export type Values = Readonly<Record<string, number>>;
