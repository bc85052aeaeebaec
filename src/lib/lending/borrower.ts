import { z } from 'zod';
import { locales } from '../i18n/locale.ts';

const jurisdictions = ['CN', 'HK', 'TW', 'general'] as const;

const optional = (most: number) =>
	z
		.string()
		.trim()
		.max(most, 'long')
		.nullish()
		.transform((text) => text || null);

/** A tag may be written with anything but the marks that separate tags. */
const tag = z
	.string()
	.trim()
	.min(1, 'tag')
	.max(40, 'tag')
	.regex(/^[^;；,，|"\n]*$/, 'tag');

/** A borrower as a lender tells of one: by hand, in a file, or by a program. Error texts are codes. */
export const BorrowerInput = z.object({
	reference: z
		.string('reference_empty')
		.trim()
		.min(1, 'reference_empty')
		.max(80, 'reference_long')
		.regex(/^[^\p{Cc}]*$/u, 'reference_signs')
		.describe('Your own id of the borrower. Nobody but you and the borrower sees it.'),
	locale: z.enum(locales, 'locale').default('zh-Hans').describe('The language that the borrower reads.'),
	jurisdiction: z.enum(jurisdictions, 'jurisdiction').default('CN').describe('Where the borrower borrows.'),
	product: z.string().trim().max(80, 'long').default('').describe('The product, in your own words.'),
	tags: z.array(tag).max(20, 'tags_many').default([]).describe('The segments that the borrower is in.'),
	name: optional(80).describe('Shown on the invitation. Leave it out unless you need it.'),
	contact: optional(120).describe('For your own use. Nothing is sent to it.')
});
export type NewBorrower = z.infer<typeof BorrowerInput>;

const tagsHold = (text: string): boolean => z.array(tag).max(20).safeParse(tagsIn(text)).success;

/** The same fields as a form has them: all tags in one text. */
export const BorrowerForm = BorrowerInput.extend({
	name: z.string().trim().max(80, 'long').default(''),
	contact: z.string().trim().max(120, 'long').default(''),
	tags: z.string().max(900, 'tags_form').refine(tagsHold, 'tags_form').default('')
});

/** «young; Guangdong» → two tags, each once. */
export function tagsIn(text: string): string[] {
	const tags = text.split(/[;；,，|]/).map((each) => each.trim());
	return [...new Set(tags.filter(Boolean))];
}

/** What a checked form says of a borrower. */
export const borrowerOf = (form: z.infer<typeof BorrowerForm>): NewBorrower =>
	BorrowerInput.parse({ ...form, tags: tagsIn(form.tags) });
