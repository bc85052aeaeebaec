import { z } from 'zod';
import { LocalTextSchema } from '../i18n/local-text.ts';
import type { Locale } from '../i18n/locale.ts';
import { questionBase } from './question.ts';
import { shuffled, type Random } from './random.ts';

/** What tells the parts of a question apart. */
export const partBase = {
	id: questionBase.id,
	/** The id that its author gave it, once `relabelled`; for statistics over attempts. */
	authored: z.string().optional(),
	text: LocalTextSchema
};

/** Something to choose or not. */
export const OptionSchema = z.strictObject({
	...partBase,
	right: z.boolean(),
	feedback: LocalTextSchema,
	/** What choosing it adds to the grade, −1 to 1; without it, right and wrong options weigh as the type says. */
	fraction: z.number().min(-1).max(1).optional()
});

export type Option = z.infer<typeof OptionSchema>;
interface Part {
	readonly id: string;
	readonly authored?: string | undefined;
}

/** Whether no two parts have the same id. */
export const distinct = (parts: readonly Part[]): boolean => new Set(parts.map(({ id }) => id)).size === parts.length;

/** The parts with the ids a, b, c … in the order given, so that an author's ids tell a learner nothing. */
export function relabelled<P extends Part>(parts: readonly P[]): P[] {
	return parts.map((part, i) => ({ ...part, id: labelAt(i), authored: part.authored ?? part.id }));
}

const labelAt = (i: number): string =>
	(i < 26 ? '' : labelAt(Math.floor(i / 26) - 1)) + String.fromCharCode(97 + (i % 26));

/** The parts in random order, relabelled. */
export const mixed = <P extends Part>(parts: readonly P[], random: Random): P[] => relabelled(shuffled(parts, random));

/** What a learner may see of parts before answering. */
export const seen = (parts: readonly { readonly id: string; readonly text: Option['text'] }[], locale: Locale) =>
	parts.map(({ id, text }) => ({ id, text: text[locale] }));

/** An option after the answer. */
export interface ReviewedOption {
	readonly text: string;
	readonly feedback: string;
	readonly right: boolean;
	readonly chosen: boolean;
}

/** The options after the answer, in the order they were shown. */
export const reviewed = (options: readonly Option[], chosen: readonly string[], locale: Locale): ReviewedOption[] =>
	options.map(({ id, text, feedback, right }) => ({
		text: text[locale],
		feedback: feedback[locale],
		right,
		chosen: chosen.includes(id)
	}));
