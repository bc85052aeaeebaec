import { z } from 'zod';
import type { Locale } from './locale.ts';

/** One text in every language of the product. */
export type LocalText = Readonly<Record<Locale, string>>;

/** Text in all three languages, none empty. */
export const LocalTextSchema = z.strictObject({
	en: z.string().min(1),
	'zh-Hans': z.string().min(1),
	'zh-Hant': z.string().min(1)
});
