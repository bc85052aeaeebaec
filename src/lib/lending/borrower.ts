import { z } from 'zod';
import { locales } from '../i18n/locale.ts';

export const jurisdictions = ['CN', 'HK', 'TW', 'general'] as const;

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
		.string()
		.trim()
		.min(1, 'reference_empty')
		.max(80, 'reference_long')
		.regex(/^[^\p{Cc}]*$/u, 'reference_signs')
		.describe('Your own id of the borrower; never shown to anyone but you and the borrower.'),
	locale: z.enum(locales, 'locale').default('zh-Hans').describe('The language that the borrower is written to in.'),
	jurisdiction: z.enum(jurisdictions, 'jurisdiction').default('CN').describe('Where the borrower borrows.'),
	product: z.string().trim().max(80, 'long').default('').describe('The product, in your own words.'),
	tags: z.array(tag).max(20, 'tags_many').default([]).describe('The segments that the borrower is in.'),
	name: optional(80).describe('Shown on the invitation; leave it out unless you need it.'),
	contact: optional(120).describe('For your own use; Evenkeel writes to nobody with it.')
});
export type NewBorrower = z.infer<typeof BorrowerInput>;

/** The same fields as a form or a row of a file has them: tags in one text. */
export const BorrowerForm = BorrowerInput.extend({
	name: z.string().trim().max(80, 'long').default(''),
	contact: z.string().trim().max(120, 'long').default(''),
	tags: z.string().max(900, 'tags_many').default('')
});

/** «young; Guangdong» → two tags, each once. */
export const tagsIn = (text: string): string[] => [
	...new Set(
		text
			.split(/[;；,，|]/)
			.map((each) => each.trim())
			.filter(Boolean)
	)
];

/** What a form says of a borrower; the problems where its tags are too long or too many. */
export function borrowerOf(form: z.infer<typeof BorrowerForm>): NewBorrower | undefined {
	const parsed = BorrowerInput.safeParse({ ...form, tags: tagsIn(form.tags) });
	return parsed.success ? parsed.data : undefined;
}
